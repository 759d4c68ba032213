using CachingTier;
using Specs.GlobalDatastores;

namespace Specs.Migrations;

/// <summary>
/// A cache and its copies go to another engine or major version together, with the parameters of the new
/// family.
/// </summary>
public sealed class GlobalDatastoreStageTests
{
    private const string TooEarly = "GlobalDatastore 'sessions': parameterGroupName must be left out until "
        + "the major version rises, but was given. ElastiCache hands parameters to all regions with another "
        + "major version only: give it with that one, in a stack by upgradeCopies true.";

    [Theory]
    [InlineData("valkey", "8.0", false, "valkey", "8.2", false)]
    [InlineData("valkey", "8.1", false, "valkey", null, false)]
    [InlineData("valkey", "8.1", false, "valkey", "9.0", true)]
    [InlineData("valkey", "8.1", true, "valkey", "9.0", true)]
    [InlineData("valkey", "9.0", true, "valkey", "9.1", true)]
    [InlineData("valkey", "9.0", true, "valkey", null, true)]
    [InlineData("redis", "7.1", false, "valkey", "8.1", true)]
    [InlineData("redis", "6.2", false, "valkey", "7.2", true)]
    [InlineData("redis", "6.2", false, "redis", "7.1", true)]
    public void A_step_is_allowed(
        string engine,
        string? version,
        bool parameters,
        string toEngine,
        string? toVersion,
        bool toParameters) =>
        Assert.Null(Move((engine, version, parameters), (toEngine, toVersion, toParameters)));

    [Rule("12.8")]
    [Theory]
    [InlineData("valkey", "8.1", false, "valkey", "9.0", false, "parameterGroupName must be set when "
        + "primary.engineVersion goes from '8.1' to '9.0', but was not set. All regions get parameters of "
        + "the new family with it: give parameterGroupName of the cache, in a stack by upgradeCopies true.")]
    [InlineData("redis", "7.1", false, "valkey", "8.1", false, "parameterGroupName must be set when "
        + "primary.engineVersion goes from '7.1' to '8.1', but was not set. All regions get parameters of "
        + "the new family with it: give parameterGroupName of the cache, in a stack by upgradeCopies true.")]
    [InlineData("valkey", "8.0", false, "valkey", "8.1", true, "parameterGroupName must be left out until "
        + "the major version rises, but was given. ElastiCache hands parameters to all regions with another "
        + "major version only: give it with that one, in a stack by upgradeCopies true.")]
    [InlineData("valkey", "9.0", true, "valkey", "9.0", false, "parameterGroupName must be set as it is "
        + "deployed, but was not set. The AWS provider treats its absence as other parameters, which it "
        + "refuses until the major version rises: keep it, in a stack upgradeCopies true.")]
    [InlineData("redis", "7.1", false, "valkey", "7.2", true, "primary.engineVersion must be '8.0' or later "
        + "when engine goes from 'redis' to 'valkey', but was '7.2'. The AWS provider hands parameters to "
        + "all regions with a higher major version only: go to that one at once.")]
    [InlineData("redis", "7.1", false, "valkey", null, true, "primary.engineVersion must be set when engine "
        + "goes from 'redis' to 'valkey', but was not set. "
        + "The AWS provider needs both in one update: write the version of Valkey.")]
    [InlineData("valkey", "9.0", true, "valkey", "8.1", true, "primary.engineVersion must be 'Valkey 9.0' or "
        + "later as it is deployed, but was 'Valkey 8.1'. ElastiCache does not downgrade a datastore: make a "
        + "cache under another name, with copies of its own, and move its clients there.")]
    [InlineData("valkey", "8.1", false, "redis", "7.1", false, "primary.engineVersion must be 'Valkey 8.1' "
        + "or later as it is deployed, but was 'Redis OSS 7.1'. ElastiCache does not downgrade a datastore: "
        + "make a cache under another name, with copies of its own, and move its clients there.")]
    public void A_skipped_step_is_refused(
        string engine, string? version, bool parameters, string toEngine, string? toVersion,
        bool toParameters, string message) =>
        Assert.Equal(
            $"GlobalDatastore 'sessions': {message}",
            Move((engine, version, parameters), (toEngine, toVersion, toParameters)));

    [Theory]
    [InlineData(null)]
    [InlineData("9.0")]
    public void A_new_datastore_begins_without_parameters(string? version)
    {
        Assert.Equal(
            TooEarly,
            Stages.CheckNew(Stage.Component("sessions", Datastore(("valkey", version, true)))).Message);
        Assert.Null(
            Stages.CheckNew(Stage.Component("sessions", Datastore(("valkey", version, false)))).Message);
    }

    [Theory]
    [InlineData(null, true, TooEarly)]
    [InlineData(null, false, null)]
    [InlineData("9.0", true, null)]
    public void One_that_is_not_known_takes_parameters_with_a_version(
        string? version,
        bool parameters,
        string? message) => Assert.Equal(
        message, Stages.CheckUnknown(Stage.Component("sessions", Datastore(("valkey", version, parameters))))
            .Message);

    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("us-west-2", "us-east-1 us-west-2")]
    [InlineData("us-east-1 us-west-2", "us-west-2 us-east-1")]
    [InlineData("us-east-1 us-west-2", "us-west-2")]
    public void A_copy_comes_where_there_is_room(string before, string after) =>
        Assert.Null(Stage.Message("sessions", Copies(before), Copies(after)));

    [Rule("12.2")]
    [Fact]
    public void A_copy_does_not_come_before_another_goes() => Assert.Equal(
        "GlobalDatastore 'sessions': secondaries must be at most 2 copies with those that are deployed in "
        + "'us-east-1', but was ['us-west-2', 'eu-west-1']. The new copy is created before the old one is "
        + "deleted, and a datastore has no room for both: remove the old one, then deploy the new one.",
        Stage.Message("sessions", Copies("us-east-1 us-west-2"), Copies("us-west-2 eu-west-1")));

    [Fact]
    public void The_parameters_of_the_datastore_change_at_once() => Assert.Null(
        Stage.Message(
            "sessions",
            Cache(true, "8.1"),
            Cache(true, "9.0", args => args.ApplyImmediately = false)));

    [Fact]
    public void A_cache_that_is_copied_first_may_change_what_its_copies_begin_with() => Assert.Null(
        Stage.Message(
            "sessions",
            Cache(false, "8.0"),
            Cache(true, "8.1", args => args.NodeType = "cache.r7g.xlarge")));

    [Fact]
    public void It_does_not_go_to_another_family_meanwhile() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion must be '8.1' while the cache gets its first "
        + "copies, but was '9.0'. The copies begin with what the cache has: deploy the copies, then change "
        + "all regions.",
        Stage.Message("sessions", Cache(false, "8.1"), Cache(true, "9.0")));

    [Fact]
    public void A_cache_that_loses_its_copies_stays_what_it_has_in_common_with_them() => Assert.Equal(
        "RedisReplicationGroup 'sessions' has 2 problems:\n"
        + " - engineVersion must be '8.1' while the cache loses its copies, but was '8.2'. A cache with "
        + "copies only changes together with them: remove them, then deploy this.\n"
        + " - nodeType must be 'cache.r7g.large' while the cache loses its copies, but was "
        + "'cache.r7g.xlarge'. A cache with copies only changes together with them: remove them, then deploy "
        + "this.",
        Stage.Message(
            "sessions",
            Cache(true, "8.1"),
            Cache(false, "8.2", args => args.NodeType = "cache.r7g.xlarge")));

    private static string? Move((string, string?, bool) before, (string, string?, bool) after) =>
        Stage.Message("sessions", Datastore(before), Datastore(after));

    private static GlobalDatastoreArgs Datastore((string Engine, string? Version, bool Parameters) of)
    {
        var args = GlobalArgs.Valid();
        (args.Primary.Engine, args.Primary.EngineVersion) = (of.Engine, of.Version);
        if (of.Parameters)
            args.ParameterGroupName = "sessions-family";
        return args;
    }

    private static GlobalDatastoreArgs Copies(string regions)
    {
        var args = GlobalArgs.Valid();
        args.Secondaries = [.. regions.Split(' ').Select(GlobalArgs.Secondary)];
        return args;
    }

    private static RedisReplicationGroupArgs Cache(
        bool primary,
        string version,
        Action<RedisReplicationGroupArgs>? change = null) =>
        Stage.Cache(args =>
        {
            (args.GlobalPrimary, args.EngineVersion, args.NodeType, args.ApplyImmediately) =
                (primary, version, "cache.r7g.large", true);
            change?.Invoke(args);
        });
}
