using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Random;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Users of caches and the group that a cache takes them by. The user that clients without a name log in as
/// is there too, locked. Caches may share the group.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
/// </summary>
public sealed class CacheUsers : ComponentResource
{
    private readonly ResolvedCacheUsers _resolved;
    private readonly CustomResourceOptions _children;
    private readonly List<Output<KeyValuePair<string, string>>> _credentials = [];

    /// <summary>Creates the users, their secrets and the group.</summary>
    /// <param name="name">Name of the group: lowercase letters, digits and single hyphens, at most 32
    /// characters.</param>
    /// <param name="args">The users.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public CacheUsers(string name, CacheUsersArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedCacheUsers.Resolve(name, args).OrThrow(), options)
    {
    }

    internal CacheUsers(
        Resolution<CacheUsersArgs, ResolvedCacheUsers> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:CacheUsers", plan.Name, plan.Args, options)
    {
        var name = plan.Name;
        _resolved = plan.Value;
        if (plan.Warning is { } warning)
            DeploymentWarnings.Warn(warning, this);
        _children = new() { Parent = this };

        var locked = CreateLocked(name);
        var logins = _resolved.Users.Select(user => Create(name, user)).ToImmutableArray();
        var groupId = GivenName.Create(Limits.UserIdLength, name, _resolved.Engine.WireName());
        var group = new ElastiCache.UserGroup(name, new()
        {
            UserGroupId = groupId,
            Engine = _resolved.Engine.WireName(),
            // The whole membership in one list: members that are added and removed one by one get in each
            // other's way.
            UserIds = Output.All(logins.Select(login => login.Id).Prepend(locked.UserId)),
            Tags = NameTag.Add(name, _resolved.Tags),
        }, _children);

        UserGroupId = group.UserGroupId;
        Group = Output.Tuple(group.UserGroupId, Output.All(logins.Select(login => login.Login)))
            .Apply(parts =>
                new CacheUserGroup(parts.Item1, _resolved.Engine.WireName(), [.. parts.Item2]));
        Credentials = Output.All(_credentials)
            .Apply(values => values.ToDictionary(pair => pair.Key, pair => pair.Value));
        RegisterOutputs();
    }

    /// <summary>The group with its users, for the caches they share.</summary>
    [Output("group")]
    public Output<CacheUserGroup> Group { get; private set; }

    /// <summary>Id of the user group.</summary>
    [Output("userGroupId")]
    public Output<string> UserGroupId { get; private set; }

    /// <summary>
    /// What each password user logs in with, by its name, for the secrets of caches: a JSON object with
    /// <c>password</c> and, in a rotation, <c>alsoAccepted</c> or <c>retired</c>. A secret.
    /// </summary>
    [Output("credentials")]
    public Output<Dictionary<string, string>> Credentials { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, CacheUsersArgs args) =>
        ResolvedCacheUsers.Resolve(name, args).Problems.Found;

    /// <summary>What the users are going to be; nothing is registered.</summary>
    /// <param name="name">Name the group would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static UserGroupFacts Plan(string name, CacheUsersArgs args) =>
        new(ResolvedCacheUsers.Resolve(name, args));

    /// <summary>Creates planned users: their defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="secretKmsKeyId">ARN of the KMS key of the secrets, where the arguments name none.
    /// Default: the key of AWS.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public static CacheUsers Create(
        UserGroupFacts plan,
        Input<string>? secretKmsKeyId = null,
        ComponentResourceOptions? options = null)
    {
        var args = plan.Plan.Args.Clone();
        args.SecretKmsKeyId ??= secretKmsKeyId;
        return new(plan.Plan.Complete(args, ResolvedCacheUsers.ReadInputs), options);
    }

    // AWS's own user default lets everybody in and cannot be changed; one of the same name takes its place.
    private ElastiCache.User CreateLocked(string name)
    {
        var password = new RandomPassword($"{name}-default", new()
        {
            Length = Limits.TokenLength,
            Special = true,
            OverrideSpecial = Limits.TokenSpecials,
        }, _children);
        return CreateUser($"{name}-default", new()
        {
            UserId = GivenName.Create(Limits.UserIdLength, name, "default"),
            UserName = "default",
            AccessString = AccessString.Locked,
            AuthenticationMode = Passwords([password.Result]),
        });
    }

    private (Output<string> Id, Output<CacheLogin> Login) Create(string name, ResolvedUser user)
    {
        var child = $"{name}-{user.Name}";
        // Another way to log in makes another user, and the old one goes last: the two may not share an id.
        return user.IsIam
            ? CreateIam(
                child,
                GivenName.Create(Limits.UserIdLength, name, user.Name, AuthMode.Iam.WireName()),
                user)
            : CreatePassword(child, GivenName.Create(Limits.UserIdLength, name, user.Name), user);
    }

    // ElastiCache asks that an IAM user has one text for id and name.
    private (Output<string>, Output<CacheLogin>) CreateIam(string name, string id, ResolvedUser user)
    {
        var created = CreateUser(name, new()
        {
            UserId = id,
            UserName = id,
            AccessString = user.AccessString,
            AuthenticationMode = new ElastiCache.Inputs.UserAuthenticationModeArgs
            {
                Type = AuthMode.Iam.WireName(),
            },
        });
        return (created.UserId, created.Arn.Apply(arn =>
            new CacheLogin(user.Name, id, AuthMode.Iam.WireName(), null, arn)));
    }

    private (Output<string>, Output<CacheLogin>) CreatePassword(string name, string id, ResolvedUser user)
    {
        var passwords = GeneratedSecrets.Create($"{name}-password", user.Rotation, this);
        var created = CreateUser(name, new()
        {
            UserId = id,
            UserName = user.Name,
            AccessString = user.AccessString,
            AuthenticationMode = Passwords(passwords.InForce),
        });
        _credentials.Add(passwords.Credential
            .Apply(credential => KeyValuePair.Create(user.Name, credential.ToJsonString())));
        if (!_resolved.HasSecrets)
        {
            return (created.UserId, created.Arn
                .Apply(arn => CreateLogin(user.Name, null, arn)));
        }

        var secret = new CredentialSecret(
            $"{name}-secret",
            $"Password of the cache user {user.Name}",
            new(name, this)
            {
                SecretRecoveryDays = _resolved.Profile.SecretRecoveryDays,
                SecretKmsKeyId = _resolved.SecretKmsKeyId,
                Tags = _resolved.Tags,
            });
        // Clients find a password once the user has it.
        var written = secret.Write(created.Arn.Apply(arn => new JsonObject
        {
            ["authMode"] = AuthMode.Password.WireName(),
            ["user"] = user.Name,
            [SecretMembers.UserName] = user.Name,
            ["userArn"] = arn,
        }), passwords.Credential);
        return (created.UserId, Output.Tuple(created.Arn, secret.Arn, written).Apply(parts =>
            CreateLogin(user.Name, parts.Item2, parts.Item1)));
    }

    private static CacheLogin CreateLogin(string user, string? secretArn, string arn) =>
        new(user, user, AuthMode.Password.WireName(), secretArn, arn);

    private ElastiCache.User CreateUser(string name, ElastiCache.UserArgs args)
    {
        args.Engine = _resolved.Engine.WireName();
        args.Tags = NameTag.Add(name, _resolved.Tags);
        return new ElastiCache.User(name, args, _children);
    }

    private static ElastiCache.Inputs.UserAuthenticationModeArgs Passwords(
        IEnumerable<Output<string>> passwords) => new()
        {
            Type = AuthMode.Password.WireName(),
            Passwords = Output.CreateSecret(Output.All(passwords)),
        };
}
