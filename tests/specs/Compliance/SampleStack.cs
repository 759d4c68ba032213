using System.Text.Json;
using Specs.SmokeTests;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Compliance;

/// <summary>A stack with a cache of every kind that leaves every other choice to the profile.</summary>
internal static class SampleStack
{
    public const string Urn = "caching-tier-sample";

    public static async Task<Recorder> RunAsync(
        string profile,
        Action<Dictionary<string, string>>? change = null)
    {
        using var code = new CodeFolder();
        var config = new Dictionary<string, string>
        {
            ["caching-tier:profile"] = profile,
            ["caching-tier:caches"] =
                """
                {"sessions":{"kind":"replication-group"},"pages":{"kind":"memcached"},
                    "leaderboard":{"kind":"serverless"}}
                """,
            ["caching-tier:smokeTest"] = JsonSerializer.Serialize(
                new { codePath = code.Path, deployment = "1" }),
        };
        change?.Invoke(config);
        return await StackRun.RunAsync("sample", config);
    }
}
