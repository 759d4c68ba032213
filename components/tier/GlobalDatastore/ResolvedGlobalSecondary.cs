using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>A copy in another region with every default in place.</summary>
internal sealed partial record ResolvedGlobalSecondary(
    string Region, Placement Placement, int Replicas, int Port, Output<string>? KmsKeyId, int SnapshotRetentionLimit)
{
    public static ResolvedGlobalSecondary From(
        GlobalSecondaryArgs args, string at, ResolvedGlobalPrimary primary, Profile profile, Problems problems)
    {
        var region = args.Region ?? "";
        problems.Require(RegionName.IsOne(region), $"{at}.region", RegionName.Rule, args.Region,
            "The copy is made there.");
        var replicas = args.Replicas ?? (primary.AutomaticFailover ? 1 : 0);
        if (replicas is < 0 or > Limits.MaxReplicas)
            problems.Add($"{at}.replicas", $"between 0 and {Limits.MaxReplicas}", args.Replicas, "It counts the replicas of each shard.");
        else if (replicas == 0 && primary.AutomaticFailover)
            problems.Add($"{at}.replicas", $"between 1 and {Limits.MaxReplicas} with the failover of the primary", args.Replicas,
                "The copy inherits it and needs a node to fail over to.");
        var found = new At(at, problems);
        return new ResolvedGlobalSecondary(
            region,
            found.Check(under => Placement.Resolve(args.VpcId, args.SubnetGroupName, args.SubnetIds, primary.MultiAz, under)),
            replicas,
            found.Check(under => CommonRules.Port(args.Port, CacheEngine.Valkey.DefaultPort(), under)),
            args.KmsKeyId is null ? null : Inputs.Check(args.KmsKeyId, problems, (key, under) => CheckKey(key, region, at, under)),
            found.Check(under => CommonRules.SnapshotRetention(args.SnapshotRetentionLimit, profile.SnapshotRetentionLimit, under)));
    }

    private static void CheckKey(string key, string region, string at, Problems problems) => problems.Require(
        Key().Match(key) is { Success: true } match && match.Groups["region"].Value == region, $"{at}.kmsKeyId",
        $"the ARN of a KMS key in region {region}", key, "A copy is encrypted with a key of its own region.");

    [GeneratedRegex(@"^arn:aws[a-z-]*:kms:(?<region>[a-z0-9-]+):[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex Key();

    /// <summary>Puts the path of the copy in front of what shared rules find.</summary>
    private sealed class At(string path, Problems problems)
    {
        public T Check<T>(Func<Problems, T> rules)
        {
            var found = problems.Another();
            var result = rules(found);
            problems.AddAll(path, found.Found);
            return result;
        }
    }
}
