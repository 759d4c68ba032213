using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

// Lets System.Text.Json see through the outputs and inputs nested in a value, and remembers what they were.
internal sealed class NestedOutputs(
    bool isSecret,
    ImmutableHashSet<Resource> resources) : JsonConverterFactory
{
    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; } = isSecret;

    public ImmutableHashSet<Resource> Resources { get; private set; } = resources;

    public JsonSerializerOptions Extend(JsonSerializerOptions? options)
    {
        var extended = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        extended.Converters.Add(this);
        return extended;
    }

    public override bool CanConvert(Type typeToConvert) => ConverterOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = ConverterOf(typeToConvert)!.MakeGenericType(typeToConvert.GetGenericArguments());
        return (JsonConverter)Activator.CreateInstance(converter, this)!;
    }

    private static Type? ConverterOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) ? typeof(OutputConverter<>)
            : definition == typeof(Input<>) ? typeof(InputConverter<>)
            : definition == typeof(InputList<>) ? typeof(ListConverter<>)
            : definition == typeof(InputMap<>) ? typeof(MapConverter<>)
            : null;
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var value = JsonSerializer.Deserialize<T>(ref reader, options)!;
        return new Output<T>(Task.FromResult(new Settled<T>(value, true, IsSecret, Resources)));
    }

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        var settled = output.Settling.Result;
        Resources = Resources.Union(settled.Resources);
        if (settled.IsKnown)
        {
            IsSecret |= settled.IsSecret;
            JsonSerializer.Serialize(writer, settled.Value, options);
        }
        else
        {
            IsKnown = false;
            writer.WriteNullValue();
        }
    }

    private sealed class OutputConverter<T>(NestedOutputs nested) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => nested.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
            => nested.Write(writer, value, options);
    }

    private sealed class InputConverter<T>(NestedOutputs nested) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => nested.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
            => nested.Write<T>(writer, value, options);
    }

    private sealed class ListConverter<T>(NestedOutputs nested) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => nested.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options)
            => nested.Write<ImmutableArray<T>>(writer, value, options);
    }

    private sealed class MapConverter<T>(NestedOutputs nested) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => nested.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
            => nested.Write<ImmutableDictionary<string, T>>(writer, value, options);
    }
}
