using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The key of the tier.</summary>
/// <param name="Arn">ARN of one that is there; none for a new one.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Tags">Tags of a new one.</param>
internal sealed record PlannedKey(string? Arn, string Profile, InputMap<string> Tags)
{
    /// <summary>
    /// Whether the key is created here, with a policy that permits everything that needs it.
    /// </summary>
    public bool IsCreated => Arn is null;

    /// <summary>Plans the key; nothing where keys of AWS are used.</summary>
    public static PlannedKey? Plan(TierPlanning planning) =>
        planning.Settings.Key.IsWanted ?? planning.ProfileName == ProfileName.Regulated
            ? new PlannedKey(planning.Settings.Key.Arn, planning.Profile, planning.Tags)
            : null;

    /// <summary>The arguments of a new key, in any region.</summary>
    public TierKeyArgs Create() => new() { Profile = Profile, Tags = Tags };
}
