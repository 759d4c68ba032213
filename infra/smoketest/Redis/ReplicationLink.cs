namespace SmokeTesting;

/// <summary>What a replica says about the link to the node that it copies.</summary>
internal static class ReplicationLink
{
    public const string Down = Field + "down";

    private const string Field = "master_link_status:";

    /// <summary>The line as the node has it; null from a node that has no primary or hides it.</summary>
    public static async Task<string?> StatusAsync(RedisConnection replica) =>
        (await replica.CallAsync("INFO", "replication")).Text?.Split('\n')
            .FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))?.Trim();
}
