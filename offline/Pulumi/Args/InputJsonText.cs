using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

// The text of an input that travels as JSON, as a provider's structured settings do.
// It is sorted and spaced like protobuf's JSON.
internal static class InputJsonText
{
    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string>? Create(string path, object? value) => value switch
    {
        null => null,
        IInput input => input.ToOutput().Render(settled => WriteAsync(path, settled)),
        _ => Output.Create(WriteAsync(path, value)),
    };

    private static async Task<string> WriteAsync(string path, object? value)
    {
        var writer = new WireWriter(keepReferences: false);
        return Format(await writer.WriteAsync(path, value).ConfigureAwait(false));
    }

    private static string Format(object? wire) => wire switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => Quote(text),
        ImmutableDictionary<string, object?> map
            => Enclose('{', map.OrderBy(member => member.Key).Select(Member), '}'),
        IEnumerable list => Enclose('[', list.Cast<object?>().Select(Format), ']'),
        _ => throw new InvalidOperationException($"{wire.GetType().FullName} is not a wire type"),
    };

    private static string Member(KeyValuePair<string, object?> member)
        => $"{Quote(member.Key)}: {Format(member.Value)}";

    private static string Enclose(char open, IEnumerable<string> parts, char close)
        => $"{open} {string.Concat(string.Join(", ", parts), " ").TrimStart(' ')}{close}";

    private static string Quote(string text)
        => JsonSerializer.Serialize(text, Relaxed).Replace("<", "\\u003c").Replace(">", "\\u003e");
}
