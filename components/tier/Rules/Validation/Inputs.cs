using System.Diagnostics.CodeAnalysis;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Rules about values that other resources may produce.</summary>
internal static class Inputs
{
    /// <summary>
    /// Applies a rule to a value: now, with all other rules, when it is there, and otherwise as soon as it is
    /// known.
    /// </summary>
    /// <returns>The value to hand on, which fails when it breaks the rule.</returns>
    public static Output<T> Check<T>(Input<T> input, Problems problems, Action<T, Problems> rule)
    {
        var output = input.ToOutput();
        if (IsThere(output, out var known))
        {
            rule(known, problems);
            return output;
        }

        return output.Apply(value =>
        {
            if (value is null)
                return value;
            var late = problems.CreateEmpty();
            rule(value, late);
            late.ThrowIfAny();
            if (late.Warning is { } warning)
                DeploymentWarnings.Warn(warning);
            return value;
        });
    }

    private static bool IsThere<T>(Output<T> output, [NotNullWhen(true)] out T? value)
    {
        var isKnown = OutputUtilities.GetIsKnownAsync(output);
        var task = OutputUtilities.GetValueAsync(output);
        value = default;
        if (!task.IsCompletedSuccessfully
            || isKnown is not { IsCompletedSuccessfully: true, Result: true })
        {
            return false;
        }

        value = task.Result;
        return value is not null;
    }
}
