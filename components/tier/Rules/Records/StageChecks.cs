namespace CachingTier;

/// <summary>What a stage of a migration may demand of other settings.</summary>
internal static class StageChecks
{
    /// <summary>Demands that a change is applied at once.</summary>
    /// <param name="applyImmediately">Whether it is.</param>
    /// <param name="when">Which change, such as <c>while clusterMode changes</c>.</param>
    /// <param name="problems">Where it goes when it would wait.</param>
    public static void AtOnce(Recorded<bool> applyImmediately, string when, Problems problems) =>
        AtOnce(
            applyImmediately,
            when,
            "In its maintenance window the cache would change after its connection, and clients would "
                + "look for what is not there.",
            problems);

    /// <summary>Demands that a change is applied at once.</summary>
    /// <param name="applyImmediately">Whether it is.</param>
    /// <param name="when">Which change, such as <c>while clusterMode changes</c>.</param>
    /// <param name="why">Why it must not wait, a full sentence.</param>
    /// <param name="problems">Where it goes when it would wait.</param>
    public static void AtOnce(Recorded<bool> applyImmediately, string when, string why, Problems problems)
    {
        if (applyImmediately.Is(false))
            problems.Add("applyImmediately", $"true {when}", false, why);
    }

    /// <summary>Demands that settings stay as they are deployed.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="when">When they must stay, such as <c>while clusterMode changes</c>.</param>
    /// <param name="fix">What to do instead, a full sentence.</param>
    /// <param name="problems">Where every setting goes that does not stay.</param>
    public static void Keep(
        IEnumerable<IStageSetting> settings,
        string when,
        string fix,
        Problems problems)
    {
        foreach (var setting in settings)
        {
            if (setting.Text is var (from, to))
                problems.Add(setting.Name, $"'{from}' {when}", to, fix);
        }
    }
}
