using System.Globalization;
using Pulumi;
using Pulumi.Random;

namespace CachingTier;

/// <summary>The snapshot that is taken when a cache is deleted.</summary>
internal static class FinalSnapshot
{
    private const int SuffixBytes = 4;

    /// <summary>
    /// A name for it. ElastiCache refuses a name that exists, and keeps snapshots after their cache: so it is
    /// new whenever the cache is, be it created again or replaced by what <paramref name="replacing"/> holds.
    /// </summary>
    public static Input<string> NameOf(string name, InputMap<string> replacing, Resource parent)
    {
        // It outlives its stack, so it says whose it is.
        var beginning = GivenName.Told(name);
        var suffix = new RandomId($"{name}-final-snapshot", new()
        {
            ByteLength = SuffixBytes,
            Keepers = replacing,
        }, new CustomResourceOptions { Parent = parent });
        return suffix.Hex.Apply(hex => $"{beginning}-final-{hex}");
    }

    /// <summary>
    /// Everything that replaces a replication group, as the keys of what its final snapshot is named after.
    /// </summary>
    public static InputMap<string> Replacing(ResolvedReplicationGroup resolved, Input<string> subnetGroup)
    {
        var values = new InputMap<string>
        {
            ["engine"] = resolved.Version.Engine.WireName(),
            ["port"] = resolved.Port.ToString(CultureInfo.InvariantCulture),
            ["subnetGroupName"] = subnetGroup,
            ["dataTiering"] = resolved.NodeType.HasDataTiering ? "true" : "false",
        };
        if (resolved.PinsVersion)
            values["engineVersion"] = resolved.Version.Text;
        if (resolved.KmsKeyId is { } key)
            values["kmsKeyId"] = key;
        if (resolved.Protocol.Type is { } type)
            values["networkType"] = type;
        if (resolved is { TransitEncryption: TransitEncryption.Off, Version.HasTransitEncryptionMode: false })
            values["transitEncryption"] = resolved.TransitEncryption.WireName();
        if (resolved.Source.Name is { } snapshot)
            values["snapshotName"] = snapshot;
        if (resolved.Source.Arns.Count > 0)
            values["snapshotArns"] = string.Join(",", resolved.Source.Arns);
        if (resolved.Topology.Groups is { Length: > 0 } groups)
        {
            values["nodeGroups"] = string.Join(
            ";",
            groups.Select(Text));
        }

        return values;
    }

    private static string Text(NodeGroup group) =>
        $"{group.Slots}/{group.Replicas}/{group.PrimaryZone}/{string.Join(",", group.ReplicaZones)}";
}
