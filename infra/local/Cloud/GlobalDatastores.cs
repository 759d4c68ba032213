using System.Collections.Immutable;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Global datastores: what a copy has of its primary, and which group it replicates from.</summary>
internal sealed class GlobalDatastores(Account account, ResourceGraph graph, EngineHost engines)
{
    // AWS puts some letters before every id.
    private const string Prefix = "local-";

    // A copy must not say these itself.
    private static readonly ImmutableArray<string> Inherited =
    [
        "engine", "engineVersion", "nodeType", "parameterGroupName", "transitEncryptionEnabled",
        "transitEncryptionMode",
    ];

    public CloudAnswer Create(CloudRequest request)
    {
        var primary = PrimaryOf(request.Inputs);
        if (CacheFamily.HasClusterMode(primary.Inputs))
        {
            throw new CloudException($"'{primary.Name}' has cluster mode, and a node of a cluster "
                + "replicates from no other cluster on this machine: its copies are shown on AWS only. "
                + "Leave cluster mode or the copies out of this stack.");
        }

        var id = Prefix + request.Inputs.Text("globalReplicationGroupIdSuffix");
        return new CloudAnswer(id, account.GlobalArn("elasticache", $"globalreplicationgroup:{id}"), id)
            .With(
                ("globalReplicationGroupId", id),
                ("engine", primary.Inputs.Text("engine")),
                ("clusterEnabled", false),
                ("engineVersionActual", primary.Inputs.Text("engineVersion")));
    }

    /// <summary>All inputs of a group, and the group it is a copy of, if it is one.</summary>
    public (WireInputs Inputs, LocalReplicationGroup? Source) Complete(WireInputs inputs)
    {
        if (inputs.Text("globalReplicationGroupId") is not { } id)
            return (inputs, null);
        var datastore = graph.Find(TypeTokens.GlobalReplicationGroup, id) ?? throw new CloudException(
            $"GlobalReplicationGroupNotFoundFault: global datastore '{id}' does not exist. Create it in the "
                + "same program.");
        var primary = PrimaryOf(datastore.Inputs);
        return (inputs.With(primary.Inputs, Inherited),
            (LocalReplicationGroup)engines.Caches.Single(cache => cache.Id == primary.PhysicalName));
    }

    private CloudResource PrimaryOf(WireInputs datastore)
    {
        var id = datastore.Text("primaryReplicationGroupId");
        return graph.Find(TypeTokens.ReplicationGroup, id) ?? throw new CloudException(
            $"ReplicationGroupNotFoundFault: replication group '{id}' does not exist. Create it in the same "
                + "program.");
    }
}
