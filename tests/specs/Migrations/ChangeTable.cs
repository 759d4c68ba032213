using System.Collections.Immutable;
using CachingTier;

namespace Specs.Migrations;

/// <summary>The tables of changes of every type of resource that is registered.</summary>
internal static class ChangeTable
{
    public const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string Cluster = "aws:elasticache/cluster:Cluster";
    public const string Serverless = "aws:elasticache/serverlessCache:ServerlessCache";
    public const string Datastore = "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
    public const string User = "aws:elasticache/user:User";
    public const string UserGroup = "aws:elasticache/userGroup:UserGroup";
    public const string Parameters = "aws:elasticache/parameterGroup:ParameterGroup";

    /// <summary>Caches, datastores, users and parameters: what the guard compares.</summary>
    public static readonly ImmutableArray<(string Type, ImmutableArray<ChangeRow> Rows)> Guarded =
    [
        (Group, [.. ReplicationGroupChanges.Rows]),
        (Cluster, [.. ClusterChanges.Rows]),
        (Serverless, [.. ServerlessChanges.Rows]),
        (Datastore, [.. DatastoreChanges.Rows]),
        (User, [.. UserChanges.Rows]),
        (UserGroup, [.. UserChanges.Group]),
        (Parameters,
        [
            .. ReplicationGroupChanges.Parameters, .. ClusterChanges.Parameters,
            new ChangeRow("description", ChangeRow.Any, ChangeEffect.Replaced) { Rules = "8.23" },
            new ChangeRow("family", ChangeRow.Any, ChangeEffect.Replaced) { Rules = "8.23" },
            new ChangeRow("tags", ChangeRow.Any, ChangeEffect.InPlace),
        ]),
    ];

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Properties = Guarded
        .Select(table => (table.Type, table.Rows.Select(row => row.Property).ToImmutableHashSet()))
        .Concat(SupportingChanges.All.Select(table =>
            (table.Type, table.Replaced.Concat(table.InPlace).ToImmutableHashSet())))
        .ToImmutableDictionary(table => table.Type, table => table.Item2);

    /// <summary>The inputs of a resource that are in no row.</summary>
    public static IReadOnlyList<string> Missing(string type, IEnumerable<string> inputs) =>
        type.StartsWith("aws:", StringComparison.Ordinal)
            ? [.. inputs.Where(input => Properties.GetValueOrDefault(type)?.Contains(input) != true)]
            : [];
}
