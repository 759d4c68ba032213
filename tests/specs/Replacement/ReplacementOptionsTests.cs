using System.Text.Json;
using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>What the guard does to a cache and its options, in any program.</summary>
public sealed class ReplacementOptionsTests
{
    [Theory]
    [InlineData("sessions", false)]
    [InlineData("others", true)]
    public async Task A_cache_that_may_be_replaced_is_not_protected(string allowed, bool isProtected)
    {
        ResourceOptions? options = null;

        await Recorder.RunAsync(() => Create(Nothing, allowed, resource =>
        {
            if (resource.Resource.GetResourceType().EndsWith(":ReplicationGroup", StringComparison.Ordinal))
                options = resource.Options;
            return null;
        }));

        Assert.Equal(isProtected, options!.Protect);
    }

    [Fact]
    public async Task A_cache_keeps_its_tags()
    {
        var recorder = await Recorder.RunAsync(() => Create(Nothing, "sessions"));

        Assert.Contains("tags: {Name: sessions}", recorder.Single("ReplicationGroup", "sessions").Text());
    }

    [Fact]
    public async Task Of_a_secret_input_only_that_it_is_given_is_recorded()
    {
        JsonElement record = default;

        await Recorder.RunAsync(() => Create(Nothing, "sessions").Settings
            .Apply(settings => record = settings.Records["sessions"]));

        var inputs = record.GetProperty("inputs");
        Assert.Equal("*", inputs.GetProperty("kmsKeyId").GetString());
        Assert.Equal(6379, inputs.GetProperty("port").GetInt32());
    }

    [Fact]
    public async Task Subnet_groups_are_replaced_with_their_vpc()
    {
        var triggers = new Dictionary<string, Input<object>?>();
        ResourceTransformationResult? Look(ResourceTransformationArgs resource)
        {
            if (resource.Args is Pulumi.Aws.ElastiCache.SubnetGroupArgs)
                triggers[resource.Resource.GetResourceName()] = resource.Options.ReplacementTrigger;
            return null;
        }

        await Recorder.RunAsync(() =>
        {
            var options = new ComponentResourceOptions { ResourceTransformations = [Look] };
            _ = new CacheNetwork("tier", new(), options);
            _ = new MemcachedCluster(
                "pages",
                new() { VpcId = "vpc-1", SubnetIds = new[] { "subnet-1", "subnet-2" } },
                options);
        });

        Assert.Equal("tier-id", await OutputUtilities.GetValueAsync(triggers["tier"].ToOutput()));
        Assert.Equal("vpc-1", await OutputUtilities.GetValueAsync(triggers["pages-subnets"].ToOutput()));
    }

    private static Output<object?> Nothing => Output.Create((object?)null);

    private static ReplacementGuard Create(
        Output<object?> recorded,
        string allowed,
        ResourceTransformation? then = null)
    {
        var guard = new ReplacementGuard();
        guard.Compare(new()
        {
            Deployed = recorded,
            AllowReplacement = new Dictionary<string, IReadOnlyCollection<string>> { [allowed] = ["port"] },
        });
        List<ResourceTransformation> transformations = then is null ? [guard.Observe] : [guard.Observe, then];
        _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            KmsKeyId = Output.CreateSecret(
                "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000"),
        }, new ComponentResourceOptions { ResourceTransformations = transformations });
        return guard;
    }
}
