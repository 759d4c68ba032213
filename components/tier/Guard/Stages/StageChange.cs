namespace CachingTier;

/// <summary>The settings of a component as they are deployed and as they are to be.</summary>
internal sealed record StageChange(
    IReadOnlyDictionary<string, string> Deployed,
    IReadOnlyDictionary<string, string> Wanted)
{
    /// <summary>
    /// Setting that says whether the version is for AWS to raise: then the deployment does not change it.
    /// </summary>
    public const string LeavesVersion = "leavesVersion";

    private const string Version = "engineVersion";

    /// <summary>Version that a cache on nodes is recorded to have; nothing when there is none.</summary>
    public EngineVersion? DeployedVersion => VersionOf(Deployed);

    /// <summary>Version that a cache on nodes is to have; nothing when there is none.</summary>
    public EngineVersion? WantedVersion => VersionOf(Wanted);

    /// <summary>
    /// Whether the version is left to AWS: without that, it is sent along with engine and parameters.
    /// </summary>
    public bool IsLeftToAws => Wanted.GetValueOrDefault(LeavesVersion) == "true";

    /// <summary>Whether a cache on nodes goes to a lower version of its engine.</summary>
    public bool LowersVersion => Of("engine") is null && DeployedVersion is { } from
        && WantedVersion?.IsAtLeast(from.Major, from.Minor, from.Patch) == false;

    /// <summary>
    /// Both values of a setting; nothing when one of them is not known or they are the same.
    /// </summary>
    public (string From, string To)? Of(string setting) =>
        Both(setting) is { } both && both.From != both.To ? both : null;

    /// <summary>Both values of a setting, the same or not; nothing when one of them is not known.</summary>
    public (string From, string To)? Both(string setting) =>
        Deployed.GetValueOrDefault(setting) is { } from && Wanted.GetValueOrDefault(setting) is { } to
            ? (from, setting == Version && KeepsVersion ? from : to)
            : null;

    /// <summary>Demands that a change is applied at once.</summary>
    /// <param name="when">Which change, such as <c>while clusterMode changes</c>.</param>
    /// <param name="problems">Where it goes when it would wait.</param>
    public void AtOnce(string when, Problems problems)
    {
        if (Wanted.GetValueOrDefault("applyImmediately") == "false")
        {
            problems.Add("applyImmediately", $"true {when}", false,
                "In its maintenance window the cache would change after its connection, and clients would "
                    + "look for what is not there.");
        }
    }

    /// <summary>Demands that settings stay as they are deployed.</summary>
    /// <param name="settings">Names of the settings.</param>
    /// <param name="when">When they have to stay, such as <c>while clusterMode changes</c>.</param>
    /// <param name="fix">What to do instead, a full sentence.</param>
    /// <param name="problems">Where every setting goes that does not stay.</param>
    public void Keep(IEnumerable<string> settings, string when, string fix, Problems problems)
    {
        foreach (var setting in settings)
        {
            if (Of(setting) is { } change)
                problems.Add(setting, $"'{change.From}' {when}", change.To, fix);
        }
    }

    private bool KeepsVersion =>
        IsLeftToAws && Deployed.GetValueOrDefault("engine") == Wanted.GetValueOrDefault("engine");

    private static EngineVersion? VersionOf(IReadOnlyDictionary<string, string> settings)
    {
        var engine = settings.GetValueOrDefault("engine") == CacheEngine.Redis.WireName() ?
            CacheEngine.Redis :
            CacheEngine.Valkey;
        return settings.GetValueOrDefault(Version) is { } text ?
            EngineVersions.Resolve(engine, text, new Problems("", "")) :
            null;
    }
}
