using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a smoke test is going to be, known before anything is registered.</summary>
public sealed record SmokeTestFacts
{
    internal SmokeTestFacts(Resolution<SmokeTestArgs, ResolvedSmokeTest> plan) => Plan = plan;

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems => Plan.Problems.Found;

    /// <summary>Whether it runs between deployments; not known while there are problems.</summary>
    public bool IsScheduled => Problems.IsEmpty && Plan.Value.Schedule is not null;

    internal Resolution<SmokeTestArgs, ResolvedSmokeTest> Plan { get; }
}
