namespace CachingTier;

/// <summary>What ElastiCache lets a parameter group of Memcached say.</summary>
internal static class MemcachedParameters
{
    public static void Check(
        IReadOnlyDictionary<string, string> parameters,
        EngineVersion? version,
        bool acceptsUnknown,
        Problems problems)
    {
        foreach (var name in parameters.Keys.Order(StringComparer.Ordinal))
        {
            var parameter = new Parameter(name, parameters[name] ?? "", problems)
            {
                AcceptsUnknown = acceptsUnknown,
            };
            if (name is "modern" or "expirezero_does_not_evict")
                parameter.LeaveOut("Memcached 1.5 and later do not have it.");
            else
                MemcachedParameterTable.Rows.Check(parameter, version);
        }
    }
}
