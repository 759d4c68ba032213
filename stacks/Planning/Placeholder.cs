using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier.Stacks;

/// <summary>Represents a value that only a deployment knows, so that the rest is checked before it.</summary>
internal static class Placeholder
{
    public static readonly Output<string> Text = OutputUtilities.CreateUnknown("");

    public static readonly Output<ImmutableArray<string>> Texts =
        Text.Apply(_ => ImmutableArray<string>.Empty);
}
