using Pulumi;

namespace CachingTier;

/// <summary>The arguments of a <see cref="TierKey"/> with every default in place.</summary>
internal sealed record ResolvedTierKey(Profile Profile, int DeletionWindowDays, InputMap<string>? Tags)
{
    /// <summary>The arguments resolved.</summary>
    public static Resolution<TierKeyArgs, ResolvedTierKey> Resolve(string name, TierKeyArgs args) =>
        Resolutions.Resolve(nameof(TierKey), name, args, (_, given, problems) => Resolve(given, problems));

    private static ResolvedTierKey Resolve(TierKeyArgs args, Problems problems)
    {
        var profile = Profile.Resolve(args.Profile, problems);
        var usual = profile == Profile.Dev ? Limits.MinKeyDeletionDays : Limits.MaxKeyDeletionDays;
        problems.Require(
            args.DeletionWindowDays is null
                or (>= Limits.MinKeyDeletionDays and <= Limits.MaxKeyDeletionDays),
            "deletionWindowDays",
            $"between {Limits.MinKeyDeletionDays} and {Limits.MaxKeyDeletionDays}",
            args.DeletionWindowDays,
            $"Leave it out for {usual}.");
        return new(profile, args.DeletionWindowDays ?? usual, TagRules.Check(args.Tags, problems));
    }
}
