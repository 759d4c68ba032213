using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Pulumi;

namespace CachingTier;

/// <summary>
/// What one cache is made of, as far as it decides about replacing it, in a form that outlives a deployment.
/// </summary>
internal static class CacheRecord
{
    /// <summary>Stands for a value that cannot be told yet.</summary>
    public const string Unknown = "?";

    /// <summary>Stands for a value that is not to be told.</summary>
    public const string Secret = "*";

    /// <summary>Stands for an input that is left out, where that is known.</summary>
    public const string LeftOut = "";

    /// <summary>Whether a value, or a part of it, cannot be told yet.</summary>
    public static bool IsUnknown(string? value) => value?.Contains(Unknown, StringComparison.Ordinal) == true;

    /// <summary>The inputs of those names as text, without what is absent.</summary>
    /// <param name="inputs">Raw values of the arguments by wire name.</param>
    /// <param name="names">The inputs to read.</param>
    public static async Task<ImmutableSortedDictionary<string, string>> ReadAsync(
        IReadOnlyDictionary<string, object?> inputs, IEnumerable<string> names)
    {
        var record = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (inputs.GetValueOrDefault(name) is not { } raw)
                continue;
            if (await IsSecretAsync(raw))
                record[name] = Secret;
            else if (Text(await ArgumentReader.ReadAsync(raw)) is { Length: > 0 } text)
                record[name] = text;
        }
        return record.ToImmutable();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + "}",
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Unknown,
    };

    private static async Task<bool> IsSecretAsync(object raw)
    {
        for (var type = raw.GetType(); type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Input<>))
                continue;
            return await (Task<bool>)typeof(CacheRecord)
                .GetMethod(nameof(IsSecretInputAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments())
                .Invoke(null, [raw])!;
        }
        return false;
    }

    private static async Task<bool> IsSecretInputAsync<T>(Input<T> input)
    {
        try
        {
            return await Output.IsSecretAsync(input.ToOutput());
        }
#pragma warning disable CA1031 // Whatever made the value fail is reported where it is needed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
