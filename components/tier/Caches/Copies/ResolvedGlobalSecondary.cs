using System.Text.RegularExpressions;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>A copy in another region with every default in place.</summary>
internal sealed partial record ResolvedGlobalSecondary
{
    public required string Region { get; init; }
    public required Placement Placement { get; init; }
    public required int Replicas { get; init; }
    public required int Port { get; init; }
    public required Input<string>? KmsKeyId { get; init; }
    public required Input<string>? LogKmsKeyId { get; init; }
    public required Input<string>? SecretKmsKeyId { get; init; }
    public required int LogRetentionDays { get; init; }
    public required int SnapshotRetentionLimit { get; init; }
    public required CacheSchedule Schedule { get; init; }
    public required bool FinalSnapshot { get; init; }
    public required ResolvedLogin Login { get; init; }

    public static ResolvedGlobalSecondary Resolve(
        GlobalSecondaryArgs args, string at, ResolvedGlobalPrimary primary, Profile profile,
        Problems problems)
    {
        var found = problems.CreateUnder(at);
        var region = args.Region ?? "";
        found.Require(
            RegionName.IsOne(region),
            "region",
            RegionName.Rule,
            args.Region,
            "The copy is made there.");
        var resolved = new ResolvedGlobalSecondary
        {
            Region = region,
            Replicas = ReadReplicas(args.Replicas, primary, found),
            Placement = Place(args, primary, found),
            Port = CommonRules.Port(args.Port, CacheEngine.Valkey.DefaultPort() + profile.PortOffset, found),
            KmsKeyId = ReadKey(args.KmsKeyId, "kmsKeyId", region, found),
            LogKmsKeyId = ReadKey(args.LogKmsKeyId, "logKmsKeyId", region, found),
            SecretKmsKeyId = ReadKey(args.Login?.SecretKmsKeyId, LoginPath.SecretKmsKeyId, region, found),
            LogRetentionDays = CommonRules.LogRetention(
                args.LogRetentionDays,
                profile.LogRetentionDays,
                found),
            SnapshotRetentionLimit = CommonRules.SnapshotRetention(
                args.SnapshotRetentionLimit,
                profile.SnapshotRetentionLimit,
                found),
            Schedule = CacheSchedule.Resolve(args.MaintenanceWindow, args.SnapshotWindow, found),
            FinalSnapshot = args.FinalSnapshot ?? profile.FinalSnapshot,
            Login = primary.Login.ResolveCopy(args.Login, primary.Version.Engine, found),
        };
        problems.AddAll(found);
        return resolved;
    }

    /// <summary>The same with what other resources know, read again.</summary>
    public ResolvedGlobalSecondary ReadInputs(
        GlobalSecondaryArgs args,
        string at,
        ResolvedGlobalPrimary primary,
        Problems problems)
    {
        var found = problems.CreateUnder(at);
        var resolved = this with
        {
            Placement = Place(args, primary, found),
            KmsKeyId = ReadKey(args.KmsKeyId, "kmsKeyId", Region, found),
            LogKmsKeyId = ReadKey(args.LogKmsKeyId, "logKmsKeyId", Region, found),
            SecretKmsKeyId = ReadKey(args.Login?.SecretKmsKeyId, LoginPath.SecretKmsKeyId, Region, found),
            Login = Login.ReadUsers(
                args.Login, new(Login.Mode, Login.User, primary.Version.Engine), found),
        };
        problems.AddAll(found);
        return resolved;
    }

    /// <summary>The inputs of the copy that the arguments alone decide.</summary>
    public ElastiCache.ReplicationGroupArgs CreateInputs(ResolvedGlobalPrimary primary)
    {
        // What all regions share is inherited, and must not be given again. Failover is inherited too, and
        // given for the provider to find what it expects: it does not send it.
        var args = new ElastiCache.ReplicationGroupArgs
        {
            AutomaticFailoverEnabled = primary.AutomaticFailover,
            MultiAzEnabled = primary.MultiAz,
            Port = Port,
            SnapshotRetentionLimit = SnapshotRetentionLimit,
            SnapshotWindow = Schedule.Snapshot.ToString(),
            MaintenanceWindow = Schedule.Maintenance.ToString(),
        };
        if (KmsKeyId is { } key)
            args.KmsKeyId = key;
        if (primary.Shards is null)
            args.NumCacheClusters = 1 + Replicas;
        else
            args.ReplicasPerNodeGroup = Replicas;
        return args;
    }

    /// <summary>
    /// How many replicas each shard of a copy has: one at least to fail over to where the primary fails over.
    /// </summary>
    public static int ResolveReplicas(int? given, bool automaticFailover) =>
        given ?? (automaticFailover ? 1 : 0);

    private static Placement Place(
        GlobalSecondaryArgs args,
        ResolvedGlobalPrimary primary,
        Problems problems) => Placement.Resolve(
            args.VpcId, args.SubnetGroupName, args.SubnetIds, primary.MultiAz, problems);

    private static int ReadReplicas(int? given, ResolvedGlobalPrimary primary, Problems problems)
    {
        var replicas = ResolveReplicas(given, primary.AutomaticFailover);
        if (replicas is < 0 or > Limits.MaxReplicas)
        {
            problems.Add(
                "replicas",
                $"between 0 and {Limits.MaxReplicas}",
                given,
                "It counts the replicas of each shard.");
        }
        else if (replicas == 0 && primary.AutomaticFailover)
        {
            problems.Add(
                "replicas",
                $"between 1 and {Limits.MaxReplicas} with the failover of the primary",
                given,
                "The copy inherits it and needs a node to fail over to.");
        }

        return replicas;
    }

    private static Input<string>? ReadKey(
        Input<string>? key,
        string property,
        string region,
        Problems problems)
    {
        if (key is null)
            return null;
        return Inputs.Check(key, problems, (arn, found) => found.Require(
            Key().Match(arn) is { Success: true } match && match.Groups["region"].Value == region, property,
            $"the ARN of a KMS key in region {region}", arn, "A key is of use in its own region only."));
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:kms:(?<region>[a-z0-9-]+):[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex Key();
}
