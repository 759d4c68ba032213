using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>A cache's own parameter group.</summary>
internal static class ParameterGroups
{
    /// <summary>
    /// Creates the group. Its name carries the family and cluster mode: what a group is created with. A new
    /// one is needed while the old one is still in use, so the two must not share a name.
    /// </summary>
    public static ElastiCache.ParameterGroup Create(string name, EngineVersion version,
        ImmutableSortedDictionary<string, string> parameters, InputMap<string>? tags, Resource parent)
    {
        var groupName = $"{name}-{SuffixOf(version, parameters.ContainsKey("cluster-enabled"))}";
        return new ElastiCache.ParameterGroup(groupName, new()
        {
            Family = version.Family,
            Description = $"Parameters of the cache {name}",
            Parameters = parameters
                .Select(parameter => new ElastiCache.Inputs.ParameterGroupParameterArgs
                {
                    Name = parameter.Key,
                    Value = parameter.Value,
                })
                .ToArray(),
            Tags = NameTag.Add(groupName, tags),
        }, new CustomResourceOptions { Parent = parent });
    }

    /// <summary>What follows the name of the cache in that of its group.</summary>
    public static string SuffixOf(EngineVersion version, bool isClustered) =>
        version.Family.Replace(".", "", StringComparison.Ordinal) + (isClustered ? "-cluster" : "");
}
