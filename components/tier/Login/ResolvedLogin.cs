using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>How clients log in to a cache, with every default in place.</summary>
internal sealed record ResolvedLogin
{
    /// <summary>A cache without a login, which the network alone protects.</summary>
    public static readonly ResolvedLogin None = new() { Mode = LoginMode.None, Stage = LoginStages.None };

    public required LoginMode Mode { get; init; }

    /// <summary>Where the cache is on its way to this login.</summary>
    public required LoginStage Stage { get; init; }

    /// <summary>Which AUTH tokens log in.</summary>
    public Rotation TokenRotation { get; init; } = Rotation.First;

    /// <summary>The user that the connection names; null for the first that logs in by the mode.</summary>
    public string? User { get; init; }

    /// <summary>The user that the cache creates for itself; null where it was given a group.</summary>
    public ResolvedUser? OwnUser { get; init; }

    /// <summary>The users; null where there are none, or not yet.</summary>
    public Output<CacheUserGroup>? Group { get; init; }

    /// <summary>What the users log in with, as JSON by their names.</summary>
    public Output<ImmutableDictionary<string, string>>? Credentials { get; init; }

    /// <summary>Key of the secrets of the cache.</summary>
    public Input<string>? SecretKmsKeyId { get; init; }

    public bool HasUsers => Mode is LoginMode.Users or LoginMode.Iam;

    public bool HasToken => Stage.Token != TokenUse.None;

    /// <summary>Whether a credential of the cache is in a secret.</summary>
    public bool HasSecret => Mode == LoginMode.Users || HasToken;

    /// <summary>What an update does to the credential before; null for the first token.</summary>
    public TokenUpdateStrategy? UpdateStrategy => Stage.UpdateStrategy ?? TokenRotation.UpdateStrategy;

    /// <summary>The login, of use only when there are no problems.</summary>
    public static ResolvedLogin Resolve(LoginArgs? args, LoginOffer offer, Problems problems) =>
        new LoginResolver(args ?? new LoginArgs(), offer, problems).Resolve();

    /// <summary>A planned login with its users and the key of its secrets, read again.</summary>
    public ResolvedLogin ReadInputs(LoginArgs? args, UserGroupUse use, Problems problems) =>
        ReadUsers(args, use, problems).WithSecretKey(args?.SecretKmsKeyId, problems);

    /// <summary>The same with its users alone. Whether it has some, and passwords, is planned.</summary>
    public ResolvedLogin ReadUsers(LoginArgs? args, UserGroupUse use, Problems problems)
    {
        const string rule = "left out, as it was planned";
        const string fix = "Plan the cache with a value that is not known yet.";
        var (group, credentials) = (args?.UserGroup, args?.UserCredentials);
        problems.Require(
            group is null || Group is not null, LoginPath.UserGroup, rule, Problems.SomeValue, fix);
        problems.Require(
            credentials is null || Credentials is not null,
            LoginPath.UserCredentials,
            rule,
            Problems.SomeValue,
            fix);
        return this with
        {
            Group = group is null || Group is null ? null : UserGroupRules.Resolve(group, use, problems),
            Credentials = credentials?.ToOutput(),
        };
    }

    /// <summary>The same with the key of its secrets.</summary>
    public ResolvedLogin WithSecretKey(Input<string>? key, Problems problems)
    {
        problems.Require(
            key is null || HasSecret,
            LoginPath.SecretKmsKeyId,
            "left out where no credential is stored",
            Problems.SomeValue,
            "Remove it: there is no secret.");
        return this with { SecretKmsKeyId = KmsKeyArn.Check(key, LoginPath.SecretKmsKeyId, problems) };
    }

    /// <summary>
    /// The user that the connection names: the one asked for, or the first that logs in by the mode.
    /// </summary>
    public CacheLogin? Choose(CacheUserGroup group) => UserGroupRules.Choose(group, Mode, User);
}
