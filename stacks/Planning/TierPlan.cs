using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Everything that a stack consists of.</summary>
internal sealed record TierPlan
{
    public required StackConfiguration Configuration { get; init; }

    /// <summary>Name of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>Tags of every resource.</summary>
    public required InputMap<string> Tags { get; init; }

    public required PlannedNetwork Network { get; init; }

    /// <summary>The key that encrypts the tier; none for keys of AWS.</summary>
    public required PlannedKey? Key { get; init; }

    /// <summary>The users that the caches share; none when there are none.</summary>
    public required PlannedUsers? Users { get; init; }

    public required ImmutableArray<PlannedCache> Caches { get; init; }

    /// <summary>The other regions that caches are copied to.</summary>
    public required ImmutableArray<PlannedRegion> Regions { get; init; }

    /// <summary>The smoke test beside the caches; none when it is switched off.</summary>
    public required PlannedSmokeTest? SmokeTest { get; init; }

    /// <summary>The alarms; none when there are none.</summary>
    public required PlannedAlarms? Alarms { get; init; }

    /// <summary>Whether the caches are compared with the last deployment.</summary>
    public required bool Guard { get; init; }

    /// <summary>The network of the stack and those of other regions, with what goes into them.</summary>
    public IEnumerable<NetworkFit> Fits =>
    [
        new(Network, [.. Caches.Select(cache => cache.InNetwork)], SmokeTest is not null),
        .. Regions.Select(region => new NetworkFit(
            region.Network,
            [.. Caches.SelectMany(cache => cache.CopiesIn(region.Name))],
            SmokeTest is not null)),
    ];

    /// <summary>A collection for what is found when a part may be deployed already.</summary>
    public SettingsProblems ProblemsWhileDeploying() =>
        new(Configuration.FileName, Configuration.Project, whileDeploying: true);
}
