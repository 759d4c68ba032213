using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>
/// The settings of the provider that the providers of other regions take over: who deploys and where to.
/// </summary>
internal static class RegionProviderSettings
{
    public const string Package = "aws";

    // The region is the other one.
    private static readonly ImmutableArray<string> PassedOn =
    [
        "region", "profile", "accessKey", "secretKey", "token", "assumeRoles", "allowedAccountIds",
        "forbiddenAccountIds", "sharedConfigFiles", "sharedCredentialsFiles", "defaultTags",
    ];

    /// <summary>Settings of the package that the provider of another region would not have.</summary>
    public static IEnumerable<string> NotPassedOn(StackConfiguration configuration) =>
        configuration.KeysOf(Package).Except(PassedOn);
}
