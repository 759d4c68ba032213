using CachingTier;

namespace Specs.SmokeTests;

/// <summary>Caches to prove.</summary>
internal static class Targets
{
    public static SmokeTestTargetArgs Sessions => new()
    {
        Name = "sessions",
        Connection = SessionsConnection,
        SecurityGroupId = "sg-sessions",
    };

    public static CacheConnectionInputArgs SessionsConnection => new()
    {
        Kind = "replication-group",
        Engine = "valkey",
        Host = "sessions.test",
        Port = 6379,
        ReaderHost = "sessions-ro.test",
        ReaderPort = 6379,
        Tls = true,
        AuthMode = "token",
        SecretArn = "arn:secret",
        ClusterMode = false,
        ClientSecurityGroupId = "sg-sessions-client",
    };

    public static SmokeTestTargetArgs Leaderboard => new()
    {
        Name = "leaderboard",
        Connection = new CacheConnectionInputArgs
        {
            Kind = "serverless",
            Engine = "valkey",
            Host = "leaderboard.test",
            Port = 6379,
            ReaderHost = "leaderboard.test",
            ReaderPort = 6380,
            Tls = true,
            AuthMode = "none",
            ClusterMode = true,
            ClientSecurityGroupId = "sg-leaderboard-client",
        },
        SecurityGroupId = "sg-leaderboard",
    };
}
