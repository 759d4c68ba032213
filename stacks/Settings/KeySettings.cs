using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The key of the settings file: a new one for the tier, or one that is there.</summary>
internal sealed class KeySettings(string? arn, string? profile, InputMap<string> tags)
{
    /// <summary>
    /// Reads <c>true</c>, <c>false</c> or an ARN; nothing when keys of AWS are to be used, as by default
    /// except in profile regulated.
    /// </summary>
    public static KeySettings? Read(
        JsonElement? setting,
        string? profile,
        InputMap<string> tags,
        SettingsProblems problems)
    {
        if (setting is null)
            return profile == "regulated" ? new KeySettings(null, profile, tags) : null;
        if (setting is { ValueKind: JsonValueKind.False })
            return null;
        var arn = setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString() : null;
        if (arn is null && setting.Value.ValueKind != JsonValueKind.True
            || arn is not null && !arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            problems.Add(
                "key",
                "true, false or the ARN of a KMS key",
                SettingValue.Show(setting.Value),
                "Leave it out for the profile's choice.");
        }

        return new KeySettings(arn, profile, tags);
    }

    /// <summary>Whether the key is made here, and so with a policy that lets in all that need it.</summary>
    public bool IsCreated => arn is null;

    /// <summary>ARN of the key, which is created when none was named.</summary>
    public Input<string> Deploy() => arn is not null
        ? (Input<string>)arn
        : new TierKey("key", new() { Profile = profile, Tags = tags }).KeyArn;

    /// <summary>Creates a key of another region.</summary>
    public Input<string> DeployIn(string region, ComponentResourceOptions options) =>
        new TierKey($"key-{region}", new() { Profile = profile, Tags = tags }, options).KeyArn;
}
