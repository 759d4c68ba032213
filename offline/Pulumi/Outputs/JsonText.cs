using System.Text.Json;

namespace Pulumi;

internal static class JsonText
{
    public static async Task<Settled<string>> WriteAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var settled = await value.Settling.ConfigureAwait(false);
        if (!settled.IsKnown)
        {
            return settled.With("");
        }

        var nested = new NestedOutputs(settled.IsSecret, settled.Resources);
        var text = JsonSerializer.Serialize(settled.Value, nested.Extend(options));
        return new Settled<string>(
            nested.IsKnown ? text : "", nested.IsKnown, nested.IsSecret, nested.Resources);
    }

    public static async Task<Settled<T>> ReadAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var settled = await json.Settling.ConfigureAwait(false);
        if (!settled.IsKnown)
        {
            return settled.With<T>(default!);
        }

        var nested = new NestedOutputs(settled.IsSecret, settled.Resources);
        return settled.With(JsonSerializer.Deserialize<T>(settled.Value, nested.Extend(options))!);
    }
}
