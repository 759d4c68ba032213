using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>The region of the stack, where its settings name one.</summary>
internal static class StackRegion
{
    public static void Check(StackConfiguration configuration, SettingsProblems problems)
    {
        if (configuration.Region is { } region && !RegionName.IsOne(region))
        {
            problems.AddElsewhere(
                StackConfiguration.RegionKey,
                RegionName.Rule,
                Quoted.Text(region),
                "Every resource of the stack is made there.");
        }
    }
}
