namespace SmokeTesting;

/// <summary>The role that a node reports.</summary>
internal static class Role
{
    public const string Primary = "master";
    public const string Replica = "slave";

    public static async Task RequireAsync(RedisConnection connection, string expected)
    {
        var actual = (await connection.CallAsync("ROLE")).Require().Items?.FirstOrDefault()?.Text;
        if (actual == expected)
            return;
        throw new CheckFailedException(expected == Replica
            ? $"The reader must be a replica, but says that it is a primary ('{actual}'). The reader "
                + "endpoint leads to the wrong node, or the cache has no replica: reads take nothing off "
                + "the primary."
            : $"The node must be the primary of its shard, but says that it is a replica ('{actual}'). "
                + "A failover may be under way.");
    }
}
