namespace SmokeTesting;

/// <summary>Adds the likely cause to the error that a Redis or Valkey server answered.</summary>
internal static class RedisError
{
    public static string Explain(string error)
    {
        var code = error.Split(' ', 2)[0];
        var cause = code switch
        {
            "NOAUTH" => "The cache requires a login. Set authMode to token in its connection contract.",
            "WRONGPASS" => "The credential in the secret is not one of the cache. "
                + "Was the token rotated on one side only?",
            "NOPERM" => "The user may not do that. Check its access string.",
            "READONLY" => "The endpoint leads to a replica. "
                + "A failover may be under way, the endpoint is the reader's, or a copy in another region "
                + "was promoted.",
            "OOM" => "The memory of the cache is full and nothing can be evicted. "
                + "Choose a larger node type or an eviction policy.",
            "CLUSTERDOWN" => "Hash slots are not served. A shard has lost its primary.",
            "MOVED" => "Another node owns the key. The client must speak the cluster protocol: "
                + "is clusterMode right in the contract?",
            "NOREPLICAS" => "Too few replicas are in sync for the cache to accept writes.",
            "MASTERDOWN" => "The replica has lost its primary and does not serve stale data.",
            "LOADING" => "The node is still loading its data.",
            "MISCONF" => "The node cannot write its snapshot and refuses writes.",
            _ => "",
        };
        return $"The server answered '{error}'. {cause}".TrimEnd();
    }

    /// <summary>The reply, unless it is an error, which then is the failure.</summary>
    public static RedisReply Require(this RedisReply reply) =>
        reply.IsError ? throw new CheckFailedException(Explain(reply.Text!)) : reply;

    public static void RequireText(this RedisReply reply, string expected, string command)
    {
        if (!reply.Require().Is(expected))
            throw new CheckFailedException($"{command} must answer '{expected}', but answered {reply}.");
    }
}
