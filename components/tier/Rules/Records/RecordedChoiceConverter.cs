using System.Text.Json;

namespace CachingTier;

/// <summary>Writes a recorded choice as its word.</summary>
internal sealed class RecordedChoiceConverter<T> : RecordedConverter<T>
    where T : struct, Enum
{
    protected override Recorded<T> Read(JsonElement value, JsonSerializerOptions options) =>
        value.ValueKind == JsonValueKind.String
            ? RecordedValue.Create(Choice<T>.TryParse(value.GetString()))
            : default;

    protected override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Choice<T>.Name(value));
}
