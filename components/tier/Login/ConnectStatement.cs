namespace CachingTier;

/// <summary>The one permission that an IAM login needs, on both the caches and the users.</summary>
internal static class ConnectStatement
{
    public static Statement Create(IEnumerable<string> cacheArns, IEnumerable<string> userArns) =>
        new("Allow", ["elasticache:Connect"], [.. cacheArns, .. userArns]);
}
