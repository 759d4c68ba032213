using System.Collections.Concurrent;

namespace SmokeTesting;

/// <summary>
/// Keeps credentials out of every text that leaves the function: servers may echo what they were sent.
/// </summary>
internal sealed class Redactor
{
    private const int ShortestSecret = 4;

    private readonly ConcurrentDictionary<string, byte> _secrets = new();

    public void Add(string secret)
    {
        if (secret.Length >= ShortestSecret)
            _secrets.TryAdd(secret, 0);
    }

    public string Redact(string text) =>
        _secrets.Keys
            .Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, "***", StringComparison.Ordinal));
}
