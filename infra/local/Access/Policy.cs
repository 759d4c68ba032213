using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Access;

/// <summary>An IAM policy document. Conditions are taken as met, NotAction and NotResource as matching nothing.</summary>
internal sealed class Policy(string document)
{
    private readonly JsonObject[] _statements = Read(document);

    public bool Allows(string action, string resource) => Matches("Allow", action, resource);

    public bool Denies(string action, string resource) => Matches("Deny", action, resource);

    private bool Matches(string effect, string action, string resource) => _statements.Any(statement =>
        (string?)statement["Effect"] == effect
        && Texts(statement["Action"]).Any(pattern =>
            FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true))
        && Texts(statement["Resource"]).Any(pattern =>
            FileSystemName.MatchesSimpleExpression(pattern, resource, ignoreCase: false)));

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
