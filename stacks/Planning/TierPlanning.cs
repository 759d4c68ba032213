using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What every part of a plan is made from.</summary>
/// <param name="Settings">The settings of the stack.</param>
/// <param name="ProfileName">The profile.</param>
/// <param name="Tags">Tags of every resource.</param>
/// <param name="Problems">Gets everything that is wrong.</param>
internal sealed record TierPlanning(
    TierSettings Settings,
    ProfileName ProfileName,
    InputMap<string> Tags,
    SettingsProblems Problems)
{
    /// <summary>The profile as arguments write it.</summary>
    public string Profile => Choice<ProfileName>.Name(ProfileName);

    public StackConfiguration Configuration => Settings.Configuration;
}
