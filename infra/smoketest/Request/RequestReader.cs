using System.Text.Json;

namespace SmokeTesting;

/// <summary>Reads a request and says everything that is wrong with it at once.</summary>
internal static class RequestReader
{
    private const string Shape = "Send {\"caches\":{\"<name>\":{<connection contract>}}}.";

    public static SmokeRequest Read(ReadOnlySpan<byte> body)
    {
        SmokeRequest? request;
        try
        {
            request = JsonSerializer.Deserialize(body, SmokeJson.Default.SmokeRequest);
        }
        catch (JsonException exception)
        {
            // The parser's own message may quote the input, so only the place is repeated.
            throw new InvalidRequestException("Smoke test: the request must be JSON of the documented "
                + $"shape, but is not at line {exception.LineNumber + 1}, path '{exception.Path ?? "$"}'. "
                + $"{Shape}");
        }

        if (request?.Caches is not { Count: > 0 } caches)
        {
            throw new InvalidRequestException(
                $"Smoke test: caches must name at least one cache, but was empty. {Shape}");
        }

        var problems = caches.SelectMany(cache => Problems(cache.Key, cache.Value)).ToList();
        if (request.TimeoutSeconds is <= 0 or > TimeBudget.LongestSeconds)
        {
            problems.Add("Smoke test: timeoutSeconds must be more than 0 and at most 900. Leave it out for "
                + "the time of the function.");
        }

        if (request.SettleSeconds is < 0 or > TimeBudget.LongestSeconds)
            problems.Add("Smoke test: settleSeconds must be at least 0 and at most 900. Leave it out for 0.");
        return problems.Count == 0 ? request : throw new InvalidRequestException(string.Join('\n', problems));
    }

    private static IEnumerable<string> Problems(string name, Connection? connection)
    {
        if (connection is null)
        {
            yield return $"Cache '{name}': must be a connection contract, but was null. {Shape}";
            yield break;
        }

        if (connection.Kind is not ("replication-group" or "memcached" or "serverless"))
            yield return Problem(name, "kind", "replication-group, memcached or serverless", connection.Kind);
        if (connection.Engine is not ("redis" or "valkey" or "memcached"))
            yield return Problem(name, "engine", "redis, valkey or memcached", connection.Engine);
        if (string.IsNullOrWhiteSpace(connection.Host))
            yield return Problem(name, "host", "the name or address of the cache", connection.Host);
        if (connection.Port is < 1 or > 65535)
            yield return Problem(name, "port", "between 1 and 65535", $"{connection.Port}");
        if (connection.ReaderPort is < 1 or > 65535)
            yield return Problem(name, "readerPort", "between 1 and 65535", $"{connection.ReaderPort}");
        if (connection.AuthMode is not ("none" or "token" or "password" or "iam"))
            yield return Problem(name, "authMode", "none, token, password or iam", connection.AuthMode);
        if (connection.TransitEncryption is not (null or "preferred"))
        {
            yield return Problem(
                name,
                "transitEncryption",
                "preferred or left out",
                connection.TransitEncryption);
        }

        if (connection is { LetsInPlaintext: true, Tls: false })
            yield return Problem(name, "tls", "true when transitEncryption is preferred", "false");
        if (connection is { LetsInNoLogin: true, AuthMode: not "token" })
            yield return Problem(name, "authMode", "token when acceptsNoLogin is true", connection.AuthMode);
        foreach (var problem in LoginProblems(name, "", connection.Login, connection))
            yield return problem;
        var users = connection.Users ?? [];
        for (var i = 0; i < users.Count; i++)
        {
            if (users[i].AuthMode is not ("password" or "iam"))
                yield return Problem(name, $"users[{i}].authMode", "password or iam", users[i].AuthMode);
            foreach (var problem in LoginProblems(
                name,
                $"users[{i}].",
                users[i],
                connection))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> LoginProblems(
        string name,
        string path,
        UserLogin login,
        Connection connection)
    {
        if (login.HasSecret && string.IsNullOrWhiteSpace(login.SecretArn))
        {
            yield return Problem(
                name,
                $"{path}secretArn",
                $"set when authMode is {login.AuthMode}",
                login.SecretArn);
        }

        if (login.AuthMode is "password" or "iam" && string.IsNullOrWhiteSpace(login.User))
            yield return Problem(name, $"{path}user", $"set when authMode is {login.AuthMode}", login.User);
        if (login.AuthMode == "iam" && string.IsNullOrWhiteSpace(connection.CacheArn))
            yield return Problem(name, "cacheArn", "set when authMode is iam", connection.CacheArn);
    }

    private static string Problem(string name, string property, string rule, string? value) =>
        $"Cache '{name}': {property} must be {rule}, but was {(value is null ? "not set" : $"'{value}'")}. "
        + "Pass the connection output of the cache as it is.";
}
