using CachingTier.Stacks;

namespace CachingTier.Local.Settings;

/// <summary>The region of a stack: what its settings say, or the environment as for the provider.</summary>
internal static class HomeRegion
{
    private static readonly string[] Variables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    public static string? Find(ConfiguredStack settings) =>
        settings.Config.GetValueOrDefault(StackConfiguration.RegionKey)
            ?? Variables.Select(Environment.GetEnvironmentVariable)
                .FirstOrDefault(name => name is not (null or ""));

    /// <summary>Refuses a stack that the provider would not deploy.</summary>
    public static void Check(ConfiguredStack settings)
    {
        if (Find(settings) is not null)
            return;
        throw new SettingsException($"Pulumi.{settings.StackName}.yaml: {StackConfiguration.RegionKey} must "
            + $"be {RegionName.Rule}, but was not set. Write it under config:, as in "
            + $"{StackConfiguration.RegionKey}: eu-west-1.");
    }
}
