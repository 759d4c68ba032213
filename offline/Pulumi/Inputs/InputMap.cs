using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable,
      IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>, IElements
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _elements;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> elements)
        : base(Flatten(elements))
        => _elements = elements;

    IOutput IElements.Elements => _elements;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(
            Output.Tuple(first._elements, second._elements).Apply(pair => pair.Item1.SetItems(pair.Item2)));

    public void Add(string key, Input<TValue> value)
        => Replace(_elements.Apply(map => map.SetItem(
            key, map.TryGetValue(key, out var present) ? Same(key, present, value) : value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Replace(Output.Tuple(_elements, values._elements).Apply(pair => pair.Item1.AddRange(pair.Item2)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var none = ImmutableDictionary<string, TValue>.Empty;
        foreach (var pair in await Source.ValueOrAsync(none).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    // Only the values can tell whether the same entry is added twice, so the answer is an output of both.
    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple(present, added).Apply(pair =>
            EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
                ? pair.Item1
                : throw new ArgumentException(
                    $"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        Output<ImmutableDictionary<string, Input<TValue>>> elements)
        => elements.Apply(map =>
        {
            if (map is null)
            {
                return Output.Create(default(ImmutableDictionary<string, TValue>)!);
            }

            var pairs = map.Select(
                entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value)));
            return Output.All(pairs).Apply(all => ImmutableDictionary.CreateRange(all));
        });

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        _elements = elements;
        Source = Flatten(elements);
    }
}
