using System.Collections.Concurrent;
using CachingTier;
using Specs.Testing;

namespace Specs.Stacks;

/// <summary>What the plan of a stack has resolved is what is deployed.</summary>
[Collection(SettingsCollection.Name)]
public sealed class ResolvedOnceTests
{
    private const string Component = "caching-tier:index:";

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public Task Each_component_of_a_sample_is_resolved_once(string stack) =>
        AssertOnceAsync(stack, _ => { }, "CacheUsers leaderboard-users");

    [Fact]
    public Task So_are_users_keys_and_topics_and_all_of_another_region() => AssertOnceAsync("prod", config =>
    {
        config["caching-tier:key"] = "true";
        config["caching-tier:users"] = """{"app":{"access":"read-write"},"job":{"auth":"iam"}}""";
        config["caching-tier:alarms"] = """{"without":["swap"]}""";
        config["caching-tier:caches"] = """
            {
              "sessions": {
                "kind": "replication-group", "login": {"mode": "users"}, "alarms": {"without": ["cpu"]},
                "copies": {"eu-central-1": {"replicas": 2}}
              },
              "jobs": {"kind": "serverless", "login": {"mode": "iam"}},
              "own": {"kind": "serverless", "login": {"ownUser": true}}
            }
            """;
    }, "CacheUsers own-users");

    /// <summary>
    /// A user that a cache makes for itself is resolved with the cache, and so are the users around it.
    /// </summary>
    private static async Task AssertOnceAsync(
        string stack,
        Action<Dictionary<string, string>> change,
        string ofCache)
    {
        var resolved = new ConcurrentQueue<string>();
        Resolutions.Observe((kind, name) => resolved.Enqueue($"{kind} {name}"));

        var recorder = await StackRun.RunFileAsync(stack, change);

        var components = recorder.Registered
            .Where(item => item.Type.StartsWith(Component, StringComparison.Ordinal))
            .Select(item => $"{item.Type[Component.Length..]} {item.Name}")
            .ToList();
        Assert.Contains(ofCache, components);
        Assert.Equal(components.Where(each => each != ofCache).Order(), resolved.Order());
    }
}
