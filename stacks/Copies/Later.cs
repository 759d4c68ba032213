using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Stands for what only a deployment will know, so that the rest can be checked before it.</summary>
internal static class Later
{
    public static readonly Output<string> Text = Pulumi.Utilities.OutputUtilities.CreateUnknown("");
}
