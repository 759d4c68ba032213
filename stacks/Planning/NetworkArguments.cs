using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Creates the arguments of a network from its settings.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Tags">Tags of its resources.</param>
/// <param name="Block">Block of a new network that the settings give none; none for that of the
/// component.</param>
internal sealed record NetworkArguments(
    ArgsSetting Settings,
    string? Profile,
    InputMap<string> Tags,
    string? Block)
{
    /// <summary>The arguments of the network.</summary>
    /// <param name="key">Key of what it encrypts, unless the settings name another.</param>
    public CacheNetworkArgs Create(Input<string>? key)
    {
        var args = Settings.Over(new CacheNetworkArgs { Profile = Profile, Tags = Tags });
        args.KmsKeyId ??= key;
        if (args is { VpcId: null, SubnetIds: null })
            args.CidrBlock ??= Block;
        return args;
    }
}
