namespace CachingTier;

/// <summary>What a connection that comes as an argument must say; that of a cache always does.</summary>
internal static class ConnectionRules
{
    private const string Fix = "Pass the connection of a cache unchanged.";

    public static void Check(CacheConnectionInputArgs connection, string path, Problems problems)
    {
        _ = problems.Choose<CacheKind>($"{path}.kind", connection.Kind, Fix);
        _ = problems.Choose<CacheEngine>($"{path}.engine", connection.Engine, Fix);
        problems.Require(
            !string.IsNullOrWhiteSpace(connection.Host), $"{path}.host", "set", connection.Host, Fix);
        CheckPort(connection.Port ?? 0, connection.Port, $"{path}.port", problems);
        CheckPort(
            connection.ReaderPort ?? Limits.MinPort,
            connection.ReaderPort,
            $"{path}.readerPort",
            problems);
        problems.Require(connection.Tls is not null, $"{path}.tls", "set", null, Fix);
        _ = problems.Choose<AuthMode>($"{path}.authMode", connection.AuthMode, Fix);
        for (var i = 0; i < connection.Users?.Count; i++)
            UserGroupRules.Check(connection.Users[i], $"{path}.users[{i}]", problems);
    }

    private static void CheckPort(int port, int? given, string property, Problems problems) =>
        problems.Require(
            port is >= Limits.MinPort and <= Limits.MaxPort,
            property,
            $"between {Limits.MinPort} and {Limits.MaxPort}",
            given,
            Fix);
}
