using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
    : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IElements
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(Flatten(elements))
        => _elements = elements;

    IOutput IElements.Elements => _elements;

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        _elements = Join(inputs);
        Source = Flatten(_elements);
    }

    public InputList<T> Concat(InputList<T> other) => new(Join(other));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Source.ValueOrAsync([]).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    internal InputList<T> Clone() => new(_elements);

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements)
        => elements.Apply(
            inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(inputs));

    private Output<ImmutableArray<Input<T>>> Join(InputList<T> other)
        => Output.Tuple(_elements, other._elements).Apply(pair => pair.Item1.AddRange(pair.Item2));
}
