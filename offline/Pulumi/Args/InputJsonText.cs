using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

// The text of an input that travels as JSON, as a provider's structured settings do.
internal static class InputJsonText
{
    public static Output<string>? Of(string path, object? value) => value switch
    {
        null => null,
        IInput input => input.ToOutput().Render(settled => WriteAsync(path, settled)),
        _ => Output.Create(WriteAsync(path, value)),
    };

    private static async Task<string> WriteAsync(string path, object? value)
    {
        var writer = new WireWriter(keepReferences: false);
        return JsonSerializer.Serialize(await writer.WriteAsync(path, value).ConfigureAwait(false));
    }
}
