using CachingTier;
using Specs.Documentation;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class KnownSettingsTests
{
    [Fact]
    public async Task An_unknown_setting_is_answered_with_those_there_are()
    {
        var message = await StackRun.FailAsync("dev", new()
        {
            ["caching-tier:caches"] = """{"pages":{"kind":"memcached","colour":"red"}}""",
            ["caching-tier:smokeTest"] = "false",
        });

        string[] decidedByTheStack = ["vpcId", "subnetIds", "subnetGroupName"];
        string[] ofTheStack = ["alarms", "allowReplacement", "kind"];
        var known = typeof(MemcachedClusterArgs).GetProperties()
            .Select(DocComments.WireName)
            .OfType<string>()
            .Except(decidedByTheStack)
            .Concat(ofTheStack)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            "Pulumi.dev.yaml: caching-tier:caches.pages.colour must be a setting of a memcached cache, but was "
                + $"unknown. Choose from {string.Join(", ", known)}.",
            message);
        Assert.Contains(" maintenanceWindow, maxNodes, memoryGb, ", message, StringComparison.Ordinal);
    }
}
