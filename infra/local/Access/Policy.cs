using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Access;

/// <summary>
/// An IAM policy document. Of its conditions only StringEquals counts, for what is known of the request;
/// NotAction and NotResource are taken as matching nothing.
/// </summary>
internal sealed class Policy(string document)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private readonly JsonObject[] _statements = Read(document);

    /// <param name="action">What is to be done.</param>
    /// <param name="resource">With what.</param>
    /// <param name="context">What is known of the request, by condition key.</param>
    public bool Allows(string action, string resource, IReadOnlyDictionary<string, string>? context = null) =>
        _statements.Any(statement => Matches(statement, "Allow", action, resource, context));

    public bool Denies(string action, string resource, IReadOnlyDictionary<string, string>? context = null) =>
        _statements.Any(statement => Matches(statement, "Deny", action, resource, context));

    /// <summary>Whether a resource's own policy allows it to whoever meets the conditions.</summary>
    public bool AllowsEverybody(
        string action,
        string resource,
        IReadOnlyDictionary<string, string> context) =>
        _statements.Any(statement => statement["Principal"] is JsonObject principal
            && Texts(principal["AWS"]).Contains("*")
            && Matches(statement, "Allow", action, resource, context));

    private static bool Matches(
        JsonObject statement, string effect, string action, string resource,
        IReadOnlyDictionary<string, string>? context) =>
        (string?)statement["Effect"] == effect
        && Texts(statement["Action"]).Any(pattern =>
            FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true))
        && Texts(statement["Resource"]).Any(pattern =>
            FileSystemName.MatchesSimpleExpression(pattern, resource, ignoreCase: false))
        && Meets(statement["Condition"]?["StringEquals"] as JsonObject, context ?? Nothing);

    private static bool Meets(JsonObject? wanted, IReadOnlyDictionary<string, string> context) =>
        wanted is null || wanted.All(condition =>
            !context.TryGetValue(condition.Key, out var value) || Texts(condition.Value).Contains(value));

    private static JsonObject[] Read(string document)
    {
        try
        {
            return JsonNode.Parse(document)?["Statement"] switch
            {
                JsonArray list => [.. list.OfType<JsonObject>()],
                JsonObject one => [one],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => (string?)item).OfType<string>(),
        JsonValue one => [(string)one!],
        _ => [],
    };
}
