namespace CachingTier.Stacks;

/// <summary>One setting that breaks a rule.</summary>
/// <param name="File">Name of the file that has the setting.</param>
/// <param name="Problem">Whole key of the setting, rule, value and fix.</param>
public sealed record SettingsProblem(string File, Problem Problem)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"{File}: {Problem}";
}
