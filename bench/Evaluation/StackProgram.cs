using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Stacks;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Bench.Evaluation;

/// <summary>
/// The stack of a production environment with the caches of any number of tiers. It is what `pulumi up` runs:
/// settings are read and planned, every resource is judged by the rules of compliance, and the guard compares
/// with the deployment before.
/// </summary>
/// <param name="tiers">How many caches of each kind there are.</param>
/// <param name="folder">Stands for the published smoke test, and keeps what a deployment records.</param>
internal sealed class StackProgram(int tiers, string folder)
{
    private const string Settings = "settings";

    private string Deployed => Path.Combine(folder, $"deployed-{tiers}.json");

    /// <summary>Evaluates the stack.</summary>
    /// <param name="cloud">Answers the registrations.</param>
    /// <param name="options">Name of project and stack.</param>
    /// <param name="records">Whether to keep what the deployment records, for the next one.</param>
    public async Task RunAsync(BenchCloud cloud, TestOptions options, bool records)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", Configuration(options).ToJsonString());
        if (!records)
            cloud.StackOutputs = Map(await File.ReadAllTextAsync(Deployed));
        await Deployment.TestAsync<CachingStack>(cloud, options);
        if (records)
        {
            var recorded = await OutputUtilities.GetValueAsync(cloud.Registered![Settings]);
            await File.WriteAllTextAsync(Deployed, JsonSerializer.Serialize(recorded));
        }
    }

    private static ImmutableDictionary<string, object> Map(string deployed) =>
        ImmutableDictionary<string, object>.Empty.Add(Settings, JsonElement.Parse(deployed));

    private JsonObject Configuration(TestOptions options) => new()
    {
        ["aws:region"] = "eu-west-1",
        [$"{options.ProjectName}:profile"] = "production",
        [$"{options.ProjectName}:network"] = """{"cidrBlock":"10.0.0.0/16","zones":3}""",
        [$"{options.ProjectName}:caches"] = $$"""
            {{{string.Join(',', Enumerable.Range(0, tiers).Select(Caches))}}}
            """,
        [$"{options.ProjectName}:smokeTest"] =
            new JsonObject { ["codePath"] = folder, ["deployment"] = "1" }.ToJsonString(),
    };

    private static string Caches(int tier) => $$"""
        "sessions-{{tier}}": {"kind": "replication-group", "engine": "valkey", "nodeType": "cache.r7g.large",
          "availability": "multi-az", "replicas": 2, "snapshotRetentionLimit": 14},
        "pages-{{tier}}": {"kind": "memcached", "nodeType": "cache.m7g.large", "nodes": 3},
        "events-{{tier}}": {"kind": "serverless", "engine": "valkey", "maxDataGb": 20}
        """;
}
