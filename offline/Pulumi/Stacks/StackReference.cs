using System.Collections.Immutable;

namespace Pulumi;

public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name)
        => MarkSecret<object?>(name, Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(found => found.Item2.GetValueOrDefault(found.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => MarkSecret<object>(name, Output
            .Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(found => found.Item3.TryGetValue(found.Item1, out var value)
                ? value
                : throw new KeyNotFoundException(
                    $"Required output '{found.Item1}' does not exist on stack '{found.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var settled = await GetOutput(name).Settling.ConfigureAwait(false);
        return settled.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = settled.Value }
            : new StackReferenceOutputDetails { Value = settled.Value };
    }

    public async Task<object?> GetValueAsync(Input<string> name)
        => PlainValue(await GetOutput(name).Settling.ConfigureAwait(false), "Get");

    public async Task<object> RequireValueAsync(Input<string> name)
        => PlainValue(await RequireOutput(name).Settling.ConfigureAwait(false), "Require");

    private static T PlainValue<T>(Settled<T> settled, string verb)
        => settled.IsSecret
            ? throw new InvalidOperationException(
                $"Cannot call '{verb}OutputValueAsync' if the referenced stack has secret outputs. "
                + $"Use '{verb}Output' instead.")
            : settled.Value;

    private Output<T> MarkSecret<T>(Input<string> name, Output<T> output)
        => output.Change(async settled =>
            settled with { IsSecret = await IsSecretAsync(name).ConfigureAwait(false) });

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var asked = await name.ToOutput().Settling.ConfigureAwait(false);
        var secrets = await SecretOutputNames.Settling.ConfigureAwait(false);
        return asked.IsKnown && secrets.IsKnown
            ? secrets.Value.Contains(asked.Value)
            : (await Outputs.Settling.ConfigureAwait(false)).IsSecret;
    }
}
