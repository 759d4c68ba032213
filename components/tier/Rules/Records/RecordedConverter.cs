using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CachingTier;

/// <summary>
/// Writes a recorded value so that it outlives a deployment. Pulumi drops what is null, so that a value that
/// is left out is an empty text. What another version of this package wrote in another form is not recorded.
/// </summary>
internal class RecordedConverter<T> : JsonConverter<Recorded<T>>
    where T : notnull
{
    private const string Secret = "*";

    public override Recorded<T> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var value = json.RootElement;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is "" or Secret)
            return value.ValueEquals("") ? Recorded<T>.LeftOut : Recorded<T>.Secret;
        try
        {
            return Read(value, options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public override void Write(Utf8JsonWriter writer, Recorded<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var known))
            Write(writer, known, options);
        else
            writer.WriteStringValue(value.State == RecordedState.Secret ? Secret : "");
    }

    protected virtual Recorded<T> Read(JsonElement value, JsonSerializerOptions options) =>
        value.Deserialize((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))) is { } known
            ? known
            : default(Recorded<T>);

    protected virtual void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
}
