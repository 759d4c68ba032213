using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a topic of alarms is going to be, known before anything is registered.</summary>
public sealed record AlarmTopicFacts
{
    internal AlarmTopicFacts(Resolution<AlarmTopicArgs, ResolvedTopic> plan) => Plan = plan;

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems => Plan.Problems.Found;

    internal Resolution<AlarmTopicArgs, ResolvedTopic> Plan { get; }
}
