using System.Collections.Immutable;
using CachingTier.Local.Cloud;
using CachingTier.Local.Resources;
using CachingTier.Local.Secrets;
using Pulumi;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>
/// A program deploys to other regions by providers of theirs, or by naming one on a resource.
/// </summary>
public sealed class RegionTests
{
    private const string There = "urn:pulumi:dev::tier::pulumi:providers:aws::frankfurt::frankfurt";

    private readonly ResourceGraph _graph = new();
    private readonly LocalCloud _cloud;

    public RegionTests()
    {
        _cloud = new LocalCloud(
            new Regions(new Account("tier", "dev", "eu-west-1")),
            _graph,
            Families,
            CancellationToken.None);

        ImmutableArray<IResourceFamily> Families(Account account) =>
        [
            new NetworkFamily(account),
            new SecretFamily(account, new SecretStore()),
            new UserFamily(account, _graph.In(account.Region)),
            new CacheFamily(account, _graph.In(account.Region), null!, _ => { }),
            new PlainFamily(account, _ => { }),
        ];
    }

    [Theory]
    [InlineData(There, null)]
    [InlineData("", "eu-central-1")]
    public async Task A_resource_is_where_its_provider_or_its_own_region_says(string provider, string? region)
    {
        await MakeProviderAsync();

        var (_, secret) = await CreateAsync(
            "aws:secretsmanager/secret:Secret",
            "secret",
            provider,
            ("region", region));
        var (_, subnets) = await CreateAsync(
            "aws:elasticache/subnetGroup:SubnetGroup",
            "subnets",
            provider,
            ("region", region));
        var (_, role) = await CreateAsync("aws:iam/role:Role", "role", provider);

        Assert.StartsWith(
            "arn:aws:secretsmanager:eu-central-1:",
            (string)secret["arn"],
            StringComparison.Ordinal);
        Assert.StartsWith(
            "arn:aws:elasticache:eu-central-1:",
            (string)subnets["arn"],
            StringComparison.Ordinal);
        Assert.StartsWith("arn:aws:iam::", (string)role["arn"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_ups_answer_for_the_region_of_the_provider()
    {
        await MakeProviderAsync();

        Assert.Equal(("eu-central-1", "eu-central-1a"), await LookUpAsync(There));
        Assert.Equal(("eu-west-1", "eu-west-1a"), await LookUpAsync(""));
    }

    [Fact]
    public async Task A_cache_takes_no_subnet_group_of_another_region()
    {
        await MakeProviderAsync();
        var (subnets, _) = await CreateAsync("aws:elasticache/subnetGroup:SubnetGroup", "subnets", There);

        await RefusedAsync("ReplicationGroup 'sessions': CacheSubnetGroupNotFoundFault: subnet group "
            + $"'{subnets}' does not exist. Create it in the same "
            + "program.", "aws:elasticache/replicationGroup:ReplicationGroup", "sessions",
            ("subnetGroupName", subnets));
    }

    [Fact]
    public async Task A_copy_needs_its_datastore() => await RefusedAsync(
        "ReplicationGroup 'copy': GlobalReplicationGroupNotFoundFault: global datastore 'local-sessions' "
        + "does not exist. Create it in the same program.",
        "aws:elasticache/replicationGroup:ReplicationGroup", "copy",
        ("globalReplicationGroupId", "local-sessions"));

    [Fact]
    public async Task A_datastore_needs_its_primary() => await RefusedAsync(
        "GlobalReplicationGroup 'sessions': ReplicationGroupNotFoundFault: replication group 'sessions' "
        + "does not exist. Create it in the same program.",
        "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup", "sessions",
        ("primaryReplicationGroupId", "sessions"));

    [Theory]
    [InlineData("clusterMode", "enabled")]
    [InlineData("numNodeGroups", 2.0)]
    public async Task A_cluster_is_not_copied(string input, object value)
    {
        _graph.Add(new CloudResource(TypeTokens.ReplicationGroup, "sessions", "sessions", "", "sessions",
            new WireInputs(ImmutableDictionary<string, object?>.Empty.Add(input, value)), []));

        await RefusedAsync("GlobalReplicationGroup 'sessions': 'sessions' has cluster mode, and a node of a "
            + "cluster replicates from no other cluster on this machine: its copies are shown on AWS only. "
            + "Leave cluster mode or the copies out of this stack.",
            "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup", "sessions",
            ("primaryReplicationGroupId", "sessions"));
    }

    private Task MakeProviderAsync() =>
        CreateAsync("pulumi:providers:aws", "frankfurt", "", ("region", "eu-central-1"));

    private async Task<(object Region, object? Zone)> LookUpAsync(string provider)
    {
        var region = await CallAsync("aws:index/getRegion:getRegion", provider);
        var zones = await CallAsync("aws:index/getAvailabilityZones:getAvailabilityZones", provider);
        return (region["region"], ((ImmutableArray<object?>)zones["names"])[0]);
    }

    private async Task<ImmutableDictionary<string, object>> CallAsync(string token, string provider) =>
        (ImmutableDictionary<string, object>)await _cloud.CallAsync(new MockCallArgs
        {
            Token = token,
            Provider = provider,
            Args = ImmutableDictionary<string, object>.Empty,
        });

    private async Task<(string Id, ImmutableDictionary<string, object> State)> CreateAsync(
        string type, string name, string provider, params (string Key, object? Value)[] inputs)
    {
        var (id, state) = await _cloud.NewResourceAsync(new MockResourceArgs
        {
            Type = type,
            Name = name,
            Provider = provider,
            Inputs = inputs.Where(input => input.Value is not null)
                .ToImmutableDictionary(input => input.Key, input => input.Value!),
        });
        return (id!, (ImmutableDictionary<string, object>)state);
    }

    private async Task RefusedAsync(
        string message,
        string type,
        string name,
        params (string Key, object? Value)[] inputs)
    {
        var refused = await Assert.ThrowsAsync<ResourceException>(() => CreateAsync(type, name, "", inputs));

        Assert.Equal(message, refused.Message);
    }
}
