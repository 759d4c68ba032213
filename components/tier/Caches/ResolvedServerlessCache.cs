using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The arguments of a <see cref="ServerlessCache"/> with every default in place.</summary>
internal sealed partial record ResolvedServerlessCache
{
    private const string UsualSnapshotTime = "03:00";

    public required Profile Profile { get; init; }
    public required Output<string> VpcId { get; init; }
    public required Output<ImmutableArray<string>>? SubnetIds { get; init; }
    public required CacheEngine Engine { get; init; }
    public required string MajorVersion { get; init; }

    /// <summary>Whether the version was given.</summary>
    public required bool PinsVersion { get; init; }

    public required ResolvedUsageLimits Usage { get; init; }
    public required int? SnapshotRetentionLimit { get; init; }
    public required string? DailySnapshotTime { get; init; }
    public required IReadOnlyList<string> SnapshotArns { get; init; }
    public required NetworkType? NetworkType { get; init; }
    public required Input<string>? KmsKeyId { get; init; }
    public required ResolvedLogin Login { get; init; }
    public required string Description { get; init; }
    public required Timeouts Timeouts { get; init; }
    public required InputMap<string>? Tags { get; init; }

    /// <summary>
    /// What is lost with the cache where a profile would save it; nothing where it would not.
    /// </summary>
    public string? DeletionNote => Profile.FinalSnapshot
        ? "has no final snapshot: the AWS provider deletes a serverless cache without one. Export or copy a "
            + "daily snapshot before the cache is deleted or replaced."
        : null;

    /// <summary>The arguments resolved.</summary>
    public static Resolution<ServerlessCacheArgs, ResolvedServerlessCache> Resolve(
        string name,
        ServerlessCacheArgs args) =>
        Resolutions.Resolve(nameof(ServerlessCache), name, args, Resolve);

    /// <summary>A planned cache with what other resources know, read again.</summary>
    public static ResolvedServerlessCache ReadInputs(
        ResolvedServerlessCache planned,
        ServerlessCacheArgs args,
        Problems problems) => planned with
        {
            VpcId = Placement.ResolveVpc(args.VpcId, problems),
            SubnetIds = Subnets(args.SubnetIds, problems),
            KmsKeyId = KmsKeyArn.Check(args.KmsKeyId, "kmsKeyId", problems),
            Login = planned.Login.ReadInputs(
                args.Login, new(planned.Login.Mode, planned.Login.User, planned.Engine), problems),
        };

    /// <summary>The inputs of the cache that the arguments alone decide.</summary>
    public ElastiCache.ServerlessCacheArgs CreateInputs()
    {
        var args = new ElastiCache.ServerlessCacheArgs
        {
            Engine = Engine.WireName(),
            MajorEngineVersion = MajorVersion,
            Description = Description,
            CacheUsageLimits = Usage.CreateInputs(),
            KmsKeyId = KmsKeyId,
        };
        if (SnapshotRetentionLimit is { } days)
            args.SnapshotRetentionLimit = days;
        if (DailySnapshotTime is { } time)
            args.DailySnapshotTime = time;
        if (SnapshotArns.Count > 0)
            args.SnapshotArnsToRestores = SnapshotArns.ToArray();
        if (NetworkType is { } network)
            args.NetworkType = network.WireName();
        return args;
    }

    private static ResolvedServerlessCache Resolve(string name, ServerlessCacheArgs args, Problems problems)
    {
        CacheName.Check(name, problems);
        var vpc = Placement.ResolveVpc(args.VpcId, problems);
        var profile = Profile.Resolve(args.Profile, problems);
        var resolved = CacheEngines.Resolve(args.Engine, problems, "Leave it out for 'valkey'.",
            CacheEngine.Valkey, CacheEngine.Redis, CacheEngine.Memcached);
        var engine = resolved ?? CacheEngine.Valkey;
        var login = ResolvedLogin.Resolve(args.Login, LoginOffer.ForServerless(profile, engine), problems);
        var retention = Retention(args, engine, profile, problems);
        return new ResolvedServerlessCache
        {
            Profile = profile,
            VpcId = vpc,
            SubnetIds = Subnets(args.SubnetIds, problems),
            Engine = engine,
            MajorVersion = ServerlessVersions.Resolve(
                engine,
                resolved is null ? null : args.MajorEngineVersion,
                args.AcceptUnknown ?? false,
                problems),
            PinsVersion = args.MajorEngineVersion is not null,
            Usage = ResolvedUsageLimits.Resolve(
                (args.MinDataGb, args.MaxDataGb),
                (args.MinEcpuPerSecond, args.MaxEcpuPerSecond),
                profile,
                problems),
            SnapshotRetentionLimit = retention,
            DailySnapshotTime = SnapshotTime(args.DailySnapshotTime, retention, problems),
            SnapshotArns = RestoreRules.Check(args.SnapshotArnsToRestore, engine, problems),
            NetworkType = NetworkProtocol.ParseType(args.NetworkType, problems),
            KmsKeyId = KmsKeyArn.Check(args.KmsKeyId, "kmsKeyId", problems),
            Login = login.WithSecretKey(args.Login?.SecretKmsKeyId, problems),
            Description = Describe(args.Description, $"{engine.Title()} cache {name}", problems),
            Timeouts = Timeouts.ServerlessCache.Resolve(
                args.CreateTimeoutMinutes, args.UpdateTimeoutMinutes, args.DeleteTimeoutMinutes, problems),
            Tags = TagRules.Check(args.Tags, problems),
        };
    }

    private static Output<ImmutableArray<string>>? Subnets(InputList<string>? ids, Problems problems)
    {
        if (ids is not null)
            return Inputs.Check(ids, problems, CheckSubnets);
        problems.Add(
            "subnetIds",
            "set",
            null,
            "Give the ids of two or three private subnets in different zones.");
        return null;
    }

    private static void CheckSubnets(ImmutableArray<string> ids, Problems problems)
    {
        ResourceIds.CheckSubnets(ids, problems);
        if (ids.IsDefaultOrEmpty)
        {
            problems.Add("subnetIds", "at least one subnet", Array.Empty<string>(),
                "Give two or three private subnets in different zones.");
        }
        else if (ids.Length is < Limits.FewestServerlessSubnets or > Limits.MostServerlessSubnets)
        {
            problems.Warn($"subnetIds should be {Limits.FewestServerlessSubnets} or "
                + $"{Limits.MostServerlessSubnets} subnets in different zones, but has {ids.Length}.");
        }
    }

    private static int? Retention(
        ServerlessCacheArgs args,
        CacheEngine engine,
        Profile profile,
        Problems problems)
    {
        // Whether ElastiCache takes snapshots of serverless Memcached is not certain: the resource gets no
        // such input unless one is given.
        if (engine == CacheEngine.Memcached && args.SnapshotRetentionLimit is null)
            return null;
        if (engine == CacheEngine.Memcached && args.SnapshotRetentionLimit > 0)
        {
            problems.Warn(
                "snapshotRetentionLimit with engine 'memcached' is not confirmed: ElastiCache may "
                    + "refuse it.");
        }

        return CommonRules.SnapshotRetention(
            args.SnapshotRetentionLimit,
            profile.SnapshotRetentionLimit,
            problems);
    }

    private static string? SnapshotTime(string? time, int? retention, Problems problems)
    {
        problems.Require(
            time is null || Time().IsMatch(time),
            "dailySnapshotTime",
            "a UTC time 'HH:MM'",
            time,
            $"Write it as in '{UsualSnapshotTime}': it is a time, not a window.");
        if (time is not null && retention is null or 0)
            problems.Warn("dailySnapshotTime has no effect without a snapshotRetentionLimit.");
        return retention is null or 0 ? null : time ?? UsualSnapshotTime;
    }

    private static string Describe(string? text, string otherwise, Problems problems)
    {
        problems.Require(
            text is null || text.AsSpan().IndexOfAny('<', '>') < 0,
            "description",
            "free of '<' and '>'",
            text,
            "ElastiCache refuses them here.");
        return CommonRules.Description(text, otherwise, problems);
    }

    [GeneratedRegex("^(?:[01][0-9]|2[0-3]):[0-5][0-9]\\z")]
    private static partial Regex Time();
}
