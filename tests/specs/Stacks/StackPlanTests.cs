using System.Runtime.CompilerServices;
using CachingTier;
using CachingTier.Contract;
using CachingTier.Stacks;
using Specs.SmokeTests;

namespace Specs.Stacks;

/// <summary>A plan is made of settings alone, for tools and tests.</summary>
public sealed class StackPlanTests
{
    [Theory]
    [InlineData("dev", 2, 2, false)]
    [InlineData("staging", 2, 2, true)]
    [InlineData("prod", 3, 3, true)]
    public void A_plan_needs_no_deployment(string stack, int sessionNodes, int pageNodes, bool hasAlarms)
    {
        using var code = new CodeFolder();

        var plan = Plan(stack, SettingsFile.Read(stack), code);

        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Warnings);
        Assert.Equal(
            [
                ("sessions", CacheKind.ReplicationGroup, sessionNodes, LoginMode.Token, true),
                ("pages", CacheKind.Memcached, pageNodes, LoginMode.None, false),
                ("leaderboard", CacheKind.Serverless, 0, LoginMode.Users, true),
            ],
            plan.Caches.Select(cache =>
                (cache.Name, cache.Facts.Kind, cache.Facts.MostNodes, cache.Facts.Login, cache.HasSecret)));
        Assert.Equal(hasAlarms, plan.HasAlarms);
        Assert.True(plan.HasSmokeTest);
        Assert.False(plan.MakesKey);
        plan.ThrowIfAny();
    }

    [Fact]
    public void A_plan_names_the_regions_of_copies_and_what_is_in_them()
    {
        using var code = new CodeFolder();

        var plan = Plan("prod", SettingsFile.Parse("""
            config:
              caching-tier:caches:
                sessions: {kind: replication-group, copies: {eu-central-1: {replicas: 2}}}
            """), code);

        Assert.Empty(plan.Problems);
        Assert.Equal(["eu-central-1"], plan.Regions.ToArray());
        Assert.Equal(
            [new PlannedCopy("sessions", "eu-central-1", 3)],
            Assert.Single(plan.Caches).Copies.ToArray());
    }

    [Fact]
    public void Problems_have_file_key_rule_value_and_fix_apart()
    {
        using var code = new CodeFolder();

        var plan = Plan("prod", SettingsFile.Parse("""
            config:
              caching-tier:users: {app: {access: all}}
              caching-tier:caches:
                pages: {kind: memcached, nodes: 0}
            """), code);

        Assert.Equal(
            [
                new("Pulumi.prod.yaml", new(
                    "caching-tier:users.app.access",
                    "'read-only', 'read-write' or 'admin'",
                    "'all'",
                    "Leave it out for 'read-write', or write an accessString.")),
                new SettingsProblem("Pulumi.prod.yaml", new(
                    "caching-tier:caches.pages.nodes",
                    "between 1 and 60",
                    "0",
                    "A larger cache needs a raised quota, given as maxNodes, or another one beside it.")),
            ],
            plan.Problems.ToArray());
    }

    [Fact]
    public void The_stack_uses_nothing_but_the_public_components() => Assert.DoesNotContain(
        typeof(CachingStack).Assembly.GetName().Name,
        typeof(RedisReplicationGroup).Assembly.GetCustomAttributes(typeof(InternalsVisibleToAttribute), false)
            .Cast<InternalsVisibleToAttribute>()
            .Select(friend => friend.AssemblyName));

    private static StackPlan Plan(string stack, Dictionary<string, string> values, CodeFolder code)
    {
        values["caching-tier:smokeTest"] = $$"""{"codePath": "{{code.Path}}", "deployment": "1"}""";
        return CachingStack.Plan(new StackConfiguration("caching-tier", stack, values));
    }
}
