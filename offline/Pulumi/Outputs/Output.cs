using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    public static Output<T> Create<T>(T value) => Create(Task.FromResult(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.FromTask(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.FromTask(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Marked(secret: true);
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.Marked(secret: false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.Settling.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs)
        => Combination.All(ImmutableArray.CreateRange(inputs));

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
        => Combination.All(ImmutableArray.CreateRange(inputs));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs)
        => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => Combination.All(ImmutableArray.CreateRange(outputs.Select(output => (Input<T>)output)));

    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(hole => (Input<object?>)OfObject(hole));
        return All(holes).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(JsonText.WriteAsync(value, options));
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(JsonText.ReadAsync<T>(json, options));
    }

    private static Output<object?> OfObject(object? value) => value switch
    {
        IInput input => new Output<object?>(input.ToOutput().SettleAsync()),
        IOutput output => new Output<object?>(output.SettleAsync()),
        _ => Create(value),
    };
}
