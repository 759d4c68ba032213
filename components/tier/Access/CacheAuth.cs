using Pulumi;

namespace CachingTier;

/// <summary>The one way in which clients log in to a cache: the ways exclude each other.</summary>
internal sealed record CacheAuth(AuthMode Mode, Output<CacheUserGroup>? Group, string? User)
{
    private static readonly string[] Names = ["none", "token", "users", "iam"];

    /// <summary>A cache without a login, which the network alone guards.</summary>
    public static readonly CacheAuth Open = new(AuthMode.None, null, null);

    /// <summary>The group as it was given, before it is held against the cache.</summary>
    private Input<CacheUserGroupInputArgs>? Given { get; init; }

    public string WireName => Name(Mode);

    /// <summary>The users of a group as they are told, to be held against a cache with <see cref="For"/>.</summary>
    public static CacheAuth Of(AuthMode mode, Input<CacheUserGroupInputArgs> group, string? user) =>
        new(mode, null, user) { Given = group };

    public static CacheAuth Resolve(string? auth, Input<CacheUserGroupInputArgs>? group, string? user, AuthMode otherwise,
        AuthMode[] offered, Profile profile, Problems problems, TransitEncryption? tls = null)
    {
        var index = auth is null ? (int)otherwise : Array.IndexOf(Names, auth);
        if (index < 0 || !offered.Contains((AuthMode)index))
        {
            problems.Add("auth", OneOf.Text(offered.Select(Name)), auth, $"Leave it out for '{Name(otherwise)}'.");
            return Open;
        }

        var mode = (AuthMode)index;
        if (tls == TransitEncryption.Off && mode != AuthMode.None)
        {
            problems.Add("auth", "'none' with transitEncryption 'off'", auth,
                "ElastiCache takes no credential in plaintext: it may be given from transitEncryption 'preferred' on.");
            return Open;
        }

        CheckNone(mode, auth, offered, profile, tls, problems);
        if (mode is AuthMode.None or AuthMode.Token)
        {
            var choice = $"left out with auth '{Name(mode)}'{(auth is null ? ", the default" : "")}";
            problems.Require(group is null, "userGroup", choice, Problems.Given, "Set auth to 'users' or 'iam'.");
            problems.Require(user is null, "user", choice, user, "Set auth to 'users' or 'iam'.");
            return new CacheAuth(mode, null, null);
        }

        if (group is null)
        {
            problems.Add("userGroup", $"set with auth '{auth}'", null, "Give the group of a CacheUsers.");
            return Open;
        }

        return Of(mode, group, user);
    }

    /// <summary>The same with the group held against the cache, at once or as soon as it is known.</summary>
    public CacheAuth For(CacheEngine engine, EngineVersion? version, Problems problems)
    {
        if (Given is not { } given) return this;
        CheckVersion(version, problems);
        var group = Inputs.Check<CacheUserGroupInputArgs>(given, problems, (value, found) => CheckGroup(value, engine, found));
        return this with { Group = group.Apply(UserGroupRules.Read) };
    }

    /// <summary>The user that the connection names: the one asked for, or the first that logs in this way.</summary>
    public CacheLogin? Choose(CacheUserGroup group) =>
        group.Logins.Find(login => (User is null || login.Name == User) && login.AuthMode == LoginMode);

    private string LoginMode => Mode == AuthMode.Iam ? "iam" : "password";

    // Without a word it is the default of profile dev alone. A cache that takes up TLS may take up a login only then.
    private static void CheckNone(
        AuthMode mode, string? auth, AuthMode[] offered, Profile profile, TransitEncryption? tls, Problems problems)
    {
        if (mode != AuthMode.None || !offered.Contains(AuthMode.Users)) return;
        if (auth is not null && profile != Profile.Dev && (tls is null or TransitEncryption.Required))
            problems.Add("auth", OneOf.Text(offered.Except([AuthMode.None]).Select(Name)) + $" in profile '{profile.Name}'",
                auth, tls is null || profile.RequiresTls
                    ? "Only profile 'dev' goes without a login."
                    : "Only profile 'dev' goes without a login, and a cache that is on its way to TLS.");
        else if (tls != TransitEncryption.Off)
            problems.Warn("auth is 'none': whoever reaches the cache may use it. Set auth to 'users' or 'iam'.");
    }

    private void CheckVersion(EngineVersion? version, Problems problems)
    {
        if (version is not { Engine: CacheEngine.Redis } redis) return;
        if (Mode == AuthMode.Iam)
            problems.Require(redis.IsAtLeast(7, 0), "auth", $"'token' or 'users' with {redis}", Name(Mode),
                "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion.");
        else
            problems.Require(redis.IsAtLeast(6, 0), "auth", $"'token' with {redis}", Name(Mode),
                "Users need Redis OSS 6.0 or Valkey: raise engineVersion.");
    }

    private void CheckGroup(CacheUserGroupInputArgs given, CacheEngine engine, Problems problems)
    {
        if (!UserGroupRules.Check(given, problems)) return;
        var group = UserGroupRules.Read(given);
        problems.Require(engine == CacheEngine.Valkey || group.Engine == "redis", "userGroup",
            "one of engine 'redis' with engine 'redis'", group.Engine, "Set engine of the CacheUsers to 'redis': Valkey takes it too.");
        if (Choose(group) is not null) return;
        var known = group.Logins.Where(login => login.AuthMode == LoginMode).Select(login => login.Name).ToArray();
        if (User is null)
            problems.Add("userGroup", $"one with a user that logs in with auth '{Name(Mode)}'", Problems.Given,
                Mode == AuthMode.Iam ? "Give a user auth 'iam', or set auth to 'users'." : "Give a user auth 'password', or set auth to 'iam'.");
        else
            problems.Add("user", $"a user of the group that logs in with auth '{Name(Mode)}'", User,
                known.Length == 0 ? "The group has none." : $"It has {OneOf.Text(known)}.");
    }

    private static string Name(AuthMode mode) => Names[(int)mode];
}
