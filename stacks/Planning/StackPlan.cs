using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// What a stack is going to deploy, with every rule applied to its settings. Nothing is registered for it.
/// </summary>
public sealed class StackPlan
{
    internal StackPlan(
        TierPlan tier,
        ImmutableArray<SettingsProblem> problems,
        ImmutableArray<string> warnings) => (Tier, Problems, Warnings) = (tier, problems, warnings);

    /// <summary>The configuration that is planned.</summary>
    public StackConfiguration Configuration => Tier.Configuration;

    /// <summary>Everything that is wrong with the settings; empty when they can be deployed.</summary>
    public ImmutableArray<SettingsProblem> Problems { get; }

    /// <summary>What works but is rarely meant, a sentence each. Caches have their own.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>What is known of the network before it exists.</summary>
    public NetworkFacts Network => Tier.Network.Facts;

    /// <summary>The caches, in the order of the file.</summary>
    public ImmutableArray<PlannedCache> Caches => Tier.Caches;

    /// <summary>Names of the other regions that caches are copied to.</summary>
    public ImmutableArray<string> Regions => [.. Tier.Regions.Select(region => region.Name)];

    /// <summary>Whether the tier makes a key of its own.</summary>
    public bool MakesKey => Tier.Key is { IsCreated: true };

    /// <summary>Whether there are alarms.</summary>
    public bool HasAlarms => Tier.Alarms is not null;

    /// <summary>Whether there is a smoke test.</summary>
    public bool HasSmokeTest => Tier.SmokeTest is not null;

    internal TierPlan Tier { get; }

    /// <summary>Throws one error with every problem, or returns.</summary>
    /// <exception cref="RunException">The settings are wrong; the message lists all that is.</exception>
    public void ThrowIfAny() =>
        new SettingsProblems(Configuration.FileName, Configuration.Project).Throw(Problems);
}
