using System.Collections.Immutable;

namespace Pulumi;

// Gathers several outputs into one: known only if all are, secret if any is, depending on all their
// resources.
internal sealed class Combination
{
    private bool _isKnown = true;
    private bool _isSecret;
    private ImmutableHashSet<Resource> _resources = [];

    public static Output<ImmutableArray<T>> All<T>(ImmutableArray<Input<T>> inputs) => new(AllAsync(inputs));

    public async Task<T> AddAsync<T>(Input<T> input)
    {
        Output<T> output = input;
        var settled = await output.Settling.ConfigureAwait(false);
        _isKnown &= settled.IsKnown;
        _isSecret |= settled.IsSecret;
        _resources = _resources.Union(settled.Resources);
        return settled.Value;
    }

    public Settled<T> Close<T>(T value) => new(value, _isKnown, _isSecret, _resources);

    private static async Task<Settled<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Input<T>> inputs)
    {
        var combination = new Combination();
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        foreach (var input in inputs)
        {
            values.Add(await combination.AddAsync(input).ConfigureAwait(false));
        }

        return combination.Close(values.MoveToImmutable());
    }
}
