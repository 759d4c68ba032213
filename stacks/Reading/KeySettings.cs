namespace CachingTier.Stacks;

/// <summary>The key of the settings file.</summary>
/// <param name="IsWanted">Whether the tier has a key; none where that is left to the profile.</param>
/// <param name="Arn">ARN of the one that is there; none for a new one.</param>
internal sealed record KeySettings(bool? IsWanted, string? Arn)
{
    /// <summary>Reads <c>true</c>, <c>false</c> or an ARN.</summary>
    public static KeySettings Read(Setting? setting, SettingsProblems problems)
    {
        if (setting is null)
            return new KeySettings(null, null);
        var isArn = setting.Text?.StartsWith("arn:", StringComparison.Ordinal) == true;
        if (!isArn && setting.Flag is null)
        {
            problems.Add(
                setting.Path,
                "true, false or the ARN of a KMS key",
                setting.Shown,
                "Leave it out for the profile's choice.");
        }

        return new KeySettings(setting.Flag ?? true, isArn ? setting.Text : null);
    }
}
