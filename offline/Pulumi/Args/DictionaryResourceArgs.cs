using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        TargetTypes.CheckValues(nameof(dictionary), dictionary);
        _dictionary = dictionary;
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => Task.FromResult(_dictionary);
}
