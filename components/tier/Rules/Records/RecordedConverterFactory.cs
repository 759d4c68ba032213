using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>Creates the converter of a recorded value, once for each type of value.</summary>
internal sealed class RecordedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Recorded<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = typeToConvert.GetGenericArguments()[0];
        var converter = value.IsEnum ? typeof(RecordedChoiceConverter<>) : typeof(RecordedConverter<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(value))!;
    }
}
