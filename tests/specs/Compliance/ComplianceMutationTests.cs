using System.Collections.Immutable;
using CachingTier;
using Specs.Stacks;

namespace Specs.Compliance;

/// <summary>
/// Changes what the rules evaluate, one property of one resource at a time, and checks that they notice.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class ComplianceMutationTests
{
    private const string Wildcards =
        """{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"]}]}""";

    private static readonly string[] Profiles = ["dev", "production", "regulated"];

    /// <summary>Values that a rule may want, or may not want; null is a property that is left out.</summary>
    private static readonly object?[] Values =
        [null, true, false, 0, 6379, "", "*", "0.0.0.0/0", "::/0", "given", "default", "5.0.6", Wildcards];

    /// <summary>Rules that forbid something, which is not there of itself.</summary>
    private static readonly string[] MetByNothing =
    [
        "AwsSolutions-EC23", "AwsSolutions-IAM4", "AwsSolutions-IAM5", "CKV_AWS_130", "CKV_AWS_26",
        "CKV_AWS_26", "KICS 9b18fc19",
        "LambdaFunctionPublicAccessProhibited", "VPCSubnetAutoAssignPublicIpDisabled",
        "elasticache_cluster_uses_public_subnet",
        "restricted-common-ports",
    ];

    [Fact]
    public async Task A_rule_notices_a_change_of_its_property()
    {
        var stacks = new List<ILookup<string, RegisteredResource>>();
        foreach (var profile in Profiles)
            stacks.Add(ByType(await ResourcesAsync(profile)));

        Assert.Empty(CachingTier.Compliance.Rules
            .Where(rule => !stacks.Any(resources => Notices(rule, resources)))
            .Select(rule => $"{rule} on {rule.ResourceType}"));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task A_bare_resource_meets_next_to_nothing(string profile)
    {
        var resources = await ResourcesAsync(profile);
        var met = CachingTier.Compliance.Rules
            .Where(rule => rule.IsAskedOf(profile))
            .Where(rule => resources.Any(resource => resource.Type == rule.ResourceType))
            .Where(rule => Bare(rule.ResourceType) is var bare && rule.IsMetBy(bare, ByType(bare)))
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal);

        Assert.Equal(MetByNothing, met);
    }

    private static RegisteredResource Bare(string type) =>
        new(type, "bare", ImmutableDictionary<string, object?>.Empty);

    private static ILookup<string, RegisteredResource> ByType(
        params IEnumerable<RegisteredResource> resources) => resources.ToLookup(resource => resource.Type);

    private static bool Notices(
        ComplianceRule rule,
        ILookup<string, RegisteredResource> resources) => resources[rule.ResourceType]
        // The components make no cluster of Redis, but the rules know it.
        .SelectMany(resource => new[]
        {
            resource,
            resource with { Inputs = With(resource.Inputs, ["engine"], "redis") },
        })
        .Any(resource => Changes(rule, resource, resources).Any(changed =>
            rule.IsMetBy(changed.Resource, changed.All) != rule.IsMetBy(resource, resources)));

    private static IEnumerable<(
        RegisteredResource Resource,
        ILookup<string, RegisteredResource> All)> Changes(
        ComplianceRule rule,
        RegisteredResource resource,
        ILookup<string, RegisteredResource> all)
    {
        if (rule.Property.StartsWith("a ", StringComparison.Ordinal))
        {
            var end = $":{rule.Property[2..]}";
            var others = all.Where(each => !each.Key.EndsWith(end, StringComparison.Ordinal))
                .SelectMany(each => each)
                .ToList();
            yield return (resource, ByType(others));
            var added = ImmutableDictionary<string, object?>.Empty.Add("principal", "*");
            var each = all[resource.Type].Count();
            foreach (var type in OfName(end))
            {
                yield return (resource, ByType(
                    [.. others, .. Enumerable.Repeat(new RegisteredResource(type, "added", added), each)]));
            }

            yield break;
        }

        var paths = rule.Property.Split(", ");
        foreach (var changed in
            from value in Values
            from changes in paths.Length > 1
                ? [.. paths.Select(path => new[] { path }), paths]
                : new[] { paths }
            select changes.Aggregate(resource.Inputs, (inputs, path) => With(inputs, path.Split('.'), value)))
        {
            yield return (resource with { Inputs = changed }, all);
        }
    }

    private static IEnumerable<string> OfName(string end) => typeof(ResourceType).GetFields()
        .Select(field => (string)field.GetValue(null)!)
        .Where(type => type.EndsWith(end, StringComparison.Ordinal));

    private static ImmutableDictionary<string, object?> With(
        IReadOnlyDictionary<string, object?> inputs,
        string[] path,
        object? value)
    {
        var changed = inputs.ToImmutableDictionary();
        if (path.Length > 1)
        {
            var block = changed.GetValueOrDefault(path[0]) as IReadOnlyDictionary<string, object?>;
            return changed.SetItem(
                path[0],
                With(block ?? ImmutableDictionary<string, object?>.Empty, path[1..], value));
        }
        return value is null ? changed.Remove(path[0]) : changed.SetItem(path[0], value);
    }

    private static async Task<ImmutableArray<RegisteredResource>> ResourcesAsync(string profile) =>
        ProfileWaiverTests.Resources(await SampleStack.RunAsync(profile));
}
