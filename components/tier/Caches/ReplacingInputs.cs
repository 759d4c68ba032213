using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>The inputs of a replication group whose change replaces it.</summary>
internal static class ReplacingInputs
{
    /// <summary>
    /// Every such input by name: its final snapshot gets a new name when one of them changes.
    /// </summary>
    public static InputMap<string> Read(ResolvedReplicationGroup resolved, Input<string> subnetGroup)
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
            values["networkType"] = type.WireName();
        if (resolved is { TransitEncryption: TransitEncryption.Off, Version.HasTransitEncryptionMode: false })
            values["transitEncryption"] = resolved.TransitEncryption.WireName();
        if (resolved.Source.Name is { } snapshot)
            values["snapshotName"] = snapshot;
        if (resolved.Source.Arns.Count > 0)
            values["snapshotArns"] = string.Join(",", resolved.Source.Arns);
        if (resolved.Topology.Groups is { Length: > 0 } groups)
            values["nodeGroups"] = string.Join(";", groups.Select(Write));
        return values;
    }

    private static string Write(NodeGroup group) =>
        $"{group.Slots}/{group.Replicas}/{group.PrimaryZone}/{string.Join(",", group.ReplicaZones)}";
}
