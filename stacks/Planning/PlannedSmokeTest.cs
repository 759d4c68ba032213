namespace CachingTier.Stacks;

/// <summary>The smoke test of a region.</summary>
/// <param name="Network">The network that it runs in.</param>
/// <param name="Facts">What is known of it before it exists.</param>
internal sealed record PlannedSmokeTest(PlannedNetwork Network, SmokeTestFacts Facts)
{
    public const string Name = "smoke-test";
}
