using System.Text.Json;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>What is in the secret of a credential.</summary>
internal sealed record SecretValue(string? User, string? Password, string? AlsoAccepted, string? Retired)
{
    /// <summary>Reads the answer of Secrets Manager.</summary>
    public static SecretValue Parse(byte[] body, string secretArn, Redactor redactor)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            if (Text(answer.RootElement, "SecretString") is not { } secret)
                throw new CheckFailedException($"The secret '{secretArn}' has no text value.");
            using var value = JsonDocument.Parse(secret);
            string? Find(string name) => Text(value.RootElement, name) is { Length: > 0 } text ? text : null;
            var found = new SecretValue(
                Find(SecretMembers.UserName),
                Find(SecretMembers.Password),
                Find(SecretMembers.AlsoAccepted),
                Find(SecretMembers.Retired));
            foreach (var text in new[] { found.Password, found.AlsoAccepted, found.Retired }
                .OfType<string>())
            {
                redactor.Add(text);
            }

            return found;
        }
        catch (JsonException)
        {
            throw new CheckFailedException(
                $"The secret '{secretArn}' must be a JSON object with a 'password', but is no JSON.");
        }
    }

    /// <summary>A text of a JSON object; nothing when it has none of that name.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
