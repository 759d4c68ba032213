using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CachingTier;

/// <summary>
/// Writes records to an output of the stack, and reads them back. Of a record of another version of this
/// package it reads what it knows.
/// </summary>
internal static class RecordCodec
{
    private const string Kind = "kind";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = RecordJson.Default.WithAddedModifier(LeaveOutWhatIsNotKnown),
    };

    private static readonly Dictionary<string, JsonTypeInfo> Kinds = new(StringComparer.Ordinal)
    {
        [RecordKinds.ReplicationGroup] = Options.GetTypeInfo(typeof(ReplicationGroupRecord)),
        [RecordKinds.Memcached] = Options.GetTypeInfo(typeof(MemcachedRecord)),
        [RecordKinds.Serverless] = Options.GetTypeInfo(typeof(ServerlessRecord)),
        [RecordKinds.Datastore] = Options.GetTypeInfo(typeof(DatastoreRecord)),
        [RecordKinds.Users] = Options.GetTypeInfo(typeof(UsersRecord)),
        [RecordKinds.Network] = Options.GetTypeInfo(typeof(NetworkRecord)),
    };

    public static JsonElement Write(DeploymentRecord record) =>
        JsonSerializer.SerializeToElement(record, Kinds[record.Kind]);

    /// <summary>The record; nothing for one that this version of the package does not know.</summary>
    /// <param name="value">The record as JSON, or as Pulumi hands it out.</param>
    public static DeploymentRecord? Read(object? value)
    {
        var json = ToJson(value);
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty(Kind, out var kind)
            || kind.ValueKind != JsonValueKind.String
            || !Kinds.TryGetValue(kind.GetString()!, out var type))
        {
            return null;
        }

        try
        {
            return (DeploymentRecord?)json.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement ToJson(object? value)
    {
        if (value is JsonElement element)
            return element;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, value);
        stream.Position = 0;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double or int:
                writer.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (var key in map.Keys.OfType<string>())
                {
                    writer.WritePropertyName(key);
                    Write(writer, map[key]);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void LeaveOutWhatIsNotKnown(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType.IsAssignableTo(typeof(IRecorded)))
            {
                property.ShouldSerialize = (_, value) =>
                    value is IRecorded { State: not (RecordedState.NotRecorded or RecordedState.Unknown) };
            }
        }
    }
}
