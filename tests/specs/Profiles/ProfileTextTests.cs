using System.Globalization;
using System.Text.RegularExpressions;
using CachingTier;
using Specs.Compliance;
using Specs.Documentation;

namespace Specs.Profiles;

/// <summary>Numbers in documentation come from the code.</summary>
public sealed partial class ProfileTextTests
{
    private static readonly DocComments Comments = DocComments.Read("CachingTier.xml");

    private static readonly Type[] OnNodes =
        [typeof(RedisReplicationGroupArgs), typeof(MemcachedClusterArgs), typeof(GlobalSecondaryArgs)];

    /// <summary>Arguments whose default a profile decides, by their names, with what it decides.</summary>
    public static TheoryData<string, string, string> Defaults
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var type in typeof(Profile).Assembly.GetExportedTypes())
            {
                foreach (var property in type.GetProperties())
                {
                    if (Decide(type, property.Name, Profile.Production) is not null)
                        rows.Add(type.Name, property.Name, DocComments.WireName(property)!);
                }
            }
            return rows;
        }
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public void The_table_of_profiles_is_what_they_do() =>
        Written.Compare(ProfileTable.Page, ProfileTable.PutInto);

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_documented_default_is_that_of_each_profile(string type, string property, string wireName)
    {
        var args = typeof(Profile).Assembly.GetType($"CachingTier.{type}")!;
        var text = Comments.Summary(args.GetProperty(property)!).Replace("`", "");
        var match = Default().Match(text);

        Assert.True(match.Success, $"{type}.{wireName} says no default: {text}");
        foreach (var profile in Profile.All)
        {
            var group = match.Groups[profile.Name];
            var said = group.Success ? group.Value : match.Groups["production"].Value;
            Assert.Equal($"{profile.Name}: {Decide(args, property, profile)}", $"{profile.Name}: {said}");
        }
    }

    [Theory]
    [InlineData(typeof(RedisReplicationGroupArgs), "Replicas", 0, Limits.MaxReplicas)]
    [InlineData(typeof(RedisReplicationGroupArgs), "Shards", 1, Limits.MaxShards)]
    [InlineData(typeof(RedisReplicationGroupArgs), "SnapshotRetentionLimit", 0, Limits.MaxSnapshotRetention)]
    [InlineData(typeof(ServerlessCacheArgs), "SnapshotRetentionLimit", 0, Limits.MaxSnapshotRetention)]
    [InlineData(typeof(ServerlessCacheArgs), "MaxDataGb", Limits.MinDataGb, Limits.MaxDataGb)]
    [InlineData(
        typeof(ServerlessCacheArgs), "MaxEcpuPerSecond", Limits.MinEcpuPerSecond, Limits.MaxEcpuPerSecond)]
    [InlineData(typeof(NodeGroupArgs), "Replicas", 0, Limits.MaxReplicas)]
    [InlineData(typeof(MonitoredCacheArgs), "Replicas", 0, Limits.MaxReplicas)]
    public void A_documented_range_is_that_of_the_limits(Type args, string property, int least, int most)
    {
        var text = Comments.Summary(args.GetProperty(property)!);

        Assert.Contains($"{least} to {most}", text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Thresholds => [.. typeof(AlarmThresholdsArgs).GetProperties()
        .Where(property => DocComments.WireName(property) is not null)
        .Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_documented_threshold_is_the_default(string name)
    {
        var property = typeof(AlarmThresholdsArgs).GetProperty(name)!;
        var args = new AlarmThresholdsArgs();
        property.SetValue(args, -1.0);
        var problems = new Problems("Cache", "a");
        AlarmThresholds.Resolve(args, CacheKind.ReplicationGroup, problems);
        var problem = Assert.Single(problems.Found, found => Leave().IsMatch(found.Fix));
        var usual = Leave().Match(problem.Fix).Groups["value"].Value;

        Assert.Matches($@"Default: {Regex.Escape(usual)}\b", Comments.Summary(property));
    }

    // A profile has the name of the argument that it decides, but where that says too little by itself.
    private static string? Decide(Type args, string property, Profile profile) => property switch
    {
        nameof(MemcachedClusterArgs.Port) when OnNodes.Contains(args) => Text(profile.PortOffset + (
            args == typeof(MemcachedClusterArgs) ? CacheEngine.Memcached : CacheEngine.Valkey).DefaultPort()),
        nameof(MemcachedClusterArgs.Nodes) when args == typeof(MemcachedClusterArgs) =>
            Text(profile.MemcachedNodes),
        nameof(ServerlessCacheArgs.MaxDataGb) when args == typeof(ServerlessCacheArgs) =>
            Text(profile.ServerlessMaxDataGb),
        nameof(ServerlessCacheArgs.MaxEcpuPerSecond) when args == typeof(ServerlessCacheArgs) =>
            Text(profile.ServerlessMaxEcpuPerSecond),
        _ when !OnNodes.Contains(args) && args.GetProperty("Profile") is null => null,
        _ => typeof(Profile).GetProperty(property)?.GetValue(profile) switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            Availability availability => availability.WireName(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var word => word.ToString(),
        },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Default: (?<production>[\w.-]*\w)(?:, (?:in profile )?dev (?<dev>[\w.-]*\w))?"
        + @"(?:, (?:in profile )?regulated (?<regulated>[\w.-]*\w))?")]
    private static partial Regex Default();

    [GeneratedRegex(@"Leave it out for (?<value>[\d.]*\d)\.")]
    private static partial Regex Leave();
}
