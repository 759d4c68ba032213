using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Creates the arguments of users from their settings.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Tags">Tags of their resources.</param>
internal sealed record UserArguments(
    ImmutableArray<UserSettings> Settings,
    string Profile,
    InputMap<string> Tags)
{
    // Caches of both engines take such a group, so that none must wait for another on the way from Redis OSS
    // to Valkey.
    public static readonly string Engine = Choice<Contract.CacheEngine>.Name(Contract.CacheEngine.Redis);

    /// <summary>The arguments of the group, in any region.</summary>
    public CacheUsersArgs Create() => new()
    {
        Profile = Profile,
        Engine = Engine,
        Tags = Tags,
        Users = [.. Settings.Select(user => user.Args.Over(new CacheUserArgs { Name = user.Name }))],
    };
}
