using System.Collections.Immutable;

namespace CachingTier.Local.Cloud;

/// <summary>How one invocation of the smoke test went.</summary>
/// <param name="Region">Where the function is.</param>
/// <param name="Payload">Its result, or its error, as JSON.</param>
/// <param name="Message">What failed; empty when it passed.</param>
/// <param name="Blocked">Why the network does not let packets through, one sentence per path.</param>
internal sealed record SmokeOutcome(
    string Region, bool Passed, string Payload, string Message, ImmutableArray<string> Blocked,
    double Milliseconds);
