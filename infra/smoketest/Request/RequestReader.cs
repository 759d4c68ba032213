using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Reads a request and reports everything that is wrong with it at once.</summary>
internal static class RequestReader
{
    private const string Shape = "Send {\"caches\":{\"<name>\":{<connection contract>}}}.";
    private const string Fix = "Pass the connection output of the cache as it is.";

    /// <exception cref="InvalidRequestException">The request is wrong; one line per problem.</exception>
    public static SmokeRequest Read(ReadOnlySpan<byte> body)
    {
        var unread = Parse(body);
        if (unread?.Caches is not { Count: > 0 } caches)
        {
            throw new InvalidRequestException(
                $"Smoke test: caches must name at least one cache, but was empty. {Shape}");
        }

        var problems = new List<string>();
        var contracts = new Dictionary<string, CacheContract>();
        foreach (var (name, json) in caches)
        {
            if (ReadContract(name, json, problems) is { } contract)
                contracts.Add(name, contract);
        }

        problems.AddRange(TimeProblems(unread));
        return problems.Count == 0
            ? new SmokeRequest(contracts, unread.TimeoutSeconds, unread.SettleSeconds)
            : throw new InvalidRequestException(string.Join('\n', problems));
    }

    private static UnreadRequest? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, RequestJson.Default.UnreadRequest);
        }
        catch (JsonException exception)
        {
            // The parser's own message may quote the input, so only the place is repeated.
            throw new InvalidRequestException("Smoke test: the request must be JSON of the documented "
                + $"shape, but is not at line {exception.LineNumber + 1}, path '{exception.Path ?? "$"}'. "
                + Shape);
        }
    }

    private static CacheContract? ReadContract(string name, JsonNode? json, List<string> problems)
    {
        if (json is not JsonObject given)
        {
            var actual = json is null ? "null" : "no JSON object";
            problems.Add($"Cache '{name}': must be a connection contract, but was {actual}. {Shape}");
            return null;
        }

        var reading = CacheContract.Read(given);
        problems.AddRange(reading.Problems.Select(problem => $"Cache '{name}': {problem} {Fix}"));
        return reading.Contract;
    }

    private static IEnumerable<string> TimeProblems(UnreadRequest request)
    {
        if (request.TimeoutSeconds is <= 0 or > SmokeRequest.LongestSeconds)
        {
            yield return "Smoke test: timeoutSeconds must be more than 0 and at most "
                + $"{SmokeRequest.LongestSeconds}. Leave it out for the time of the function.";
        }

        if (request.SettleSeconds is < 0 or > SmokeRequest.LongestSeconds)
        {
            yield return "Smoke test: settleSeconds must be at least 0 and at most "
                + $"{SmokeRequest.LongestSeconds}. Leave it out for 0.";
        }
    }
}
