using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The one way in which clients log in to a cache: the ways exclude each other.</summary>
/// <param name="Mode">The way.</param>
/// <param name="Group">The users; none where there are none, or not yet.</param>
/// <param name="Credentials">What the users log in with, as JSON by their names.</param>
/// <param name="User">The user asked for.</param>
/// <param name="Own">The user that the cache makes for itself; none when it was handed a group.</param>
internal sealed record CacheAuth(
    AuthMode Mode, Output<CacheUserGroup>? Group = null,
    Output<ImmutableDictionary<string, string>>? Credentials = null,
    string? User = null, ResolvedUser? Own = null)
{
    /// <summary>The ways by their names in arguments, in the order of <see cref="AuthMode"/>.</summary>
    public static readonly string[] Names = ["none", "token", "users", "iam"];

    /// <summary>A cache without a login, which the network alone guards.</summary>
    public static readonly CacheAuth Open = new(AuthMode.None);

    /// <summary>Whether what clients log in with is kept in a secret.</summary>
    public bool HasSecret => Mode is AuthMode.Token or AuthMode.Users;

    /// <summary>The group as it was given, before it is held against the cache.</summary>
    private Input<CacheUserGroupInputArgs>? Given { get; init; }

    public string WireName => Name(Mode);

    /// <summary>
    /// The users of a group as they are told, to be held against a cache with <see cref="For"/>.
    /// </summary>
    public static CacheAuth Of(AuthMode mode, Input<CacheUserGroupInputArgs> group, string? user) =>
        new(mode, User: user) { Given = group };

    public static CacheAuth Resolve(
        AskedAuth asked,
        AuthMode otherwise,
        AuthMode[] offered,
        Profile profile,
        Problems problems,
        TransitEncryption? tls = null)
    {
        var index = asked.Auth is null ? (int)otherwise : Array.IndexOf(Names, asked.Auth);
        if (index < 0 || !offered.Contains((AuthMode)index))
        {
            problems.Add(
                "auth",
                Quoted.OneOf(offered.Select(Name)),
                asked.Auth,
                $"Leave it out for '{Name(otherwise)}'.");
            return Open;
        }

        var mode = (AuthMode)index;
        if (tls == TransitEncryption.Off && mode != AuthMode.None)
        {
            problems.Add("auth", "'none' with transitEncryption 'off'", asked.Auth,
                "ElastiCache takes no credential in plaintext: it may be given from transitEncryption "
                    + "'preferred' on.");
            return Open;
        }
        if (mode is AuthMode.None or AuthMode.Token)
        {
            CheckNone(mode, asked.Auth, offered, profile, tls, problems);
            CheckNoUsers(
                asked,
                $"left out with auth '{Name(mode)}'{(asked.Auth is null ? ", the default" : "")}",
                problems);
            return new CacheAuth(mode);
        }

        CheckCredentials(mode, asked, problems);
        if (asked.Group is null)
        {
            return new CacheAuth(
            mode,
            User: asked.User,
            Own: OwnUsers.Resolve(asked, mode == AuthMode.Iam, problems));
        }

        OwnUsers.CheckNoPasswords(
            asked,
            "left out with userGroup",
            "The passwords of its users belong to CacheUsers: set it there.",
            problems);
        return Of(mode, asked.Group, asked.User) with { Credentials = asked.Credentials?.ToOutput() };
    }

    /// <summary>The same with the group held against the cache, at once or as soon as it is known.</summary>
    public CacheAuth For(CacheEngine engine, EngineVersion? version, Problems problems)
    {
        if (Mode is AuthMode.None or AuthMode.Token)
            return this;
        CheckVersion(version, problems);
        if (Given is not { } given)
            return this;
        var group = Inputs.Check<CacheUserGroupInputArgs>(
            given,
            problems,
            (value, found) => CheckGroup(value, engine, version, found));
        return this with { Group = group.Apply(UserGroupRules.Read) };
    }

    /// <summary>
    /// The user that the connection names: the one asked for, or the first that logs in this way.
    /// </summary>
    public CacheLogin? Choose(CacheUserGroup group) =>
        group.Logins.Find(login => (User is null || login.Name == User) && login.AuthMode == LoginMode);

    private string LoginMode => Mode == AuthMode.Iam ? "iam" : "password";

    // A cache that takes up TLS may take up a login only then.
    private static void CheckNone(
        AuthMode mode, string? auth, AuthMode[] offered, Profile profile, TransitEncryption? tls,
        Problems problems)
    {
        if (mode != AuthMode.None || !offered.Contains(AuthMode.Users))
            return;
        if (profile != Profile.Dev && (tls is null or TransitEncryption.Required))
        {
            problems.Add("auth", Quoted.OneOf(offered.Except([AuthMode.None]).Select(Name))
                + $" in profile '{profile.Name}'",
                auth, tls is null || profile.RequiresTls
                    ? "Only profile 'dev' goes without a login."
                    : "Only profile 'dev' goes without a login, and a cache that is on its way to TLS.");
        }
        else if (tls != TransitEncryption.Off)
        {
            problems.Warn(
                "auth is 'none': whoever reaches the cache may use it. Set auth to 'users' or 'iam'.");
        }
    }

    private static void CheckNoUsers(AskedAuth asked, string rule, Problems problems)
    {
        const string fix = "Set auth to 'users' or 'iam'.";
        problems.Require(asked.Group is null, "userGroup", rule, Problems.Given, fix);
        problems.Require(asked.Credentials is null, "userCredentials", rule, Problems.Given, fix);
        problems.Require(asked.User is null, "user", rule, asked.User, fix);
        OwnUsers.CheckNoPasswords(asked, rule, "Set auth to 'users'.", problems);
    }

    // With a group of its own or with IAM, a cache has no need of anybody's password.
    private static void CheckCredentials(AuthMode mode, AskedAuth asked, Problems problems)
    {
        const string property = "userCredentials";
        if (mode == AuthMode.Iam)
        {
            problems.Require(
                asked.Credentials is null,
                property,
                "left out with auth 'iam'",
                Problems.Given,
                "IAM users have no password.");
        }
        else
        {
            problems.Require((asked.Credentials is null) == (asked.Group is null), property,
                asked.Group is null ? "left out without userGroup" : "set with "
                    + "userGroup", asked.Group is null ?
                    Problems.Given :
                    null,
                "Give both Group and Credentials of a CacheUsers: the password goes into the secret of the "
                    + "cache.");
        }
    }

    private void CheckVersion(EngineVersion? version, Problems problems)
    {
        if (version is not { Engine: CacheEngine.Redis } redis)
            return;
        if (Mode == AuthMode.Iam)
        {
            problems.Require(redis.IsAtLeast(7, 0), "auth", $"'token' or 'users' with {redis}", Name(Mode),
                "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion.");
        }
        else
        {
            problems.Require(redis.IsAtLeast(6, 2), "auth", $"'token' with {redis}", Name(Mode),
                "Users and their channels need Redis OSS 6.2 or Valkey: raise engineVersion.");
        }
    }

    private void CheckGroup(
        CacheUserGroupInputArgs given,
        CacheEngine engine,
        EngineVersion? version,
        Problems problems)
    {
        if (!UserGroupRules.Check(given, problems))
            return;
        var group = UserGroupRules.Read(given);
        problems.Require(engine == CacheEngine.Valkey || group.Engine == "redis", "userGroup",
            "one of engine 'redis' with engine 'redis'", group
                .Engine, "Set engine of the CacheUsers to 'redis': Valkey takes it too.");
        if (Mode == AuthMode.Users && version is { Engine: CacheEngine.Redis } redis && redis.IsAtLeast(6, 2)
            && !redis.IsAtLeast(7, 0))
        {
            problems.Require(!group.Logins
                .Exists(login => login.AuthMode == "iam"), "userGroup", $"one without IAM users with {redis}",
                group.Logins.Where(login => login.AuthMode == "iam").Select(login => login.Name),
                "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion, or give the cache a group of "
                    + "its own.");
        }

        if (Choose(group) is not null)
            return;
        var known = group.Logins.Where(login => login.AuthMode == LoginMode).Select(login => login.Name)
            .ToArray();
        if (User is null)
        {
            problems.Add("userGroup", $"one with a user that logs in with auth '{Name(Mode)}'", Problems
                .Given,
                Mode == AuthMode.Iam ?
                    "Give a user auth 'iam', or set auth to 'users'." :
                    "Give a user auth 'password', or set auth to 'iam'.");
        }
        else
        {
            problems.Add("user", $"a user of the group that logs in with auth '{Name(Mode)}'", User,
                known.Length == 0 ? "The group has none." : $"It has {Quoted.OneOf(known)}.");
        }
    }

    public static string Name(AuthMode mode) => Names[(int)mode];
}
