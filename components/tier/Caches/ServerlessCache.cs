using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// A serverless cache: scales between its limits, always encrypted, behind a login and security groups.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html"/>
/// </summary>
public sealed class ServerlessCache : ComponentResource
{
    /// <summary>How many subnets a serverless cache takes at most.</summary>
    public const int MostSubnets = Limits.MostServerlessSubnets;

    private readonly string _name;
    private readonly ResolvedServerlessCache _resolved;

    /// <summary>Creates the cache with everything it needs.</summary>
    /// <param name="name">Name of the cache: lowercase letters, digits and single hyphens, at most 32
    /// characters.</param>
    /// <param name="args">VPC, subnets and limits.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public ServerlessCache(string name, ServerlessCacheArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedServerlessCache.Resolve(name, args).OrThrow(), options)
    {
    }

    private ServerlessCache(
        Resolution<ServerlessCacheArgs, ResolvedServerlessCache> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:ServerlessCache", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        if (resolved.DeletionNote is { } note)
        {
            DeploymentWarnings.Warn(
            $"{nameof(ServerlessCache)} '{name}' {note}",
            this);
        }

        if (plan.Warning is { } warning)
            DeploymentWarnings.Warn(warning, this);
        _name = name;
        _resolved = resolved;
        var port = resolved.Engine.DefaultPort();
        var access = new CacheSecurityGroup($"{name}-access", new()
        {
            VpcId = resolved.VpcId,
            Ports = [port, port + 1],
            Tags = resolved.Tags,
        }, new ComponentResourceOptions { Parent = this });
        var login = OwnUser.Create(resolved.Login, name, resolved.Profile, resolved.Tags, this);
        var scope = new LoginScope(name, this)
        {
            SecretRecoveryDays = resolved.Profile.SecretRecoveryDays,
            SecretKmsKeyId = login.SecretKmsKeyId,
            Tags = resolved.Tags,
        };
        var secret = login.HasSecret ? new UserSecret(scope, $"{name}-secret", login) : null;
        var cache = CreateCache(name, resolved, login, access, options);

        SecurityGroupId = access.SecurityGroupId;
        ClientSecurityGroupId = access.ClientSecurityGroupId;
        ServerlessCacheName = cache.Name;
        Arn = cache.Arn;
        SecretArn = secret is null ? Output.Create((string?)null) : secret.Arn.Apply(arn => (string?)arn);
        var connection = Connect(resolved, cache, ConnectionLogin.Create(login, secret?.Arn));
        Connection = secret is null ? connection : secret.Store(connection);
        RegisterOutputs();
    }

    /// <summary>How a client reaches the cache and logs in; the password is in the secret.</summary>
    [Output("connection")]
    public Output<CacheConnection> Connection { get; private set; }

    /// <summary>Name of the cache in ElastiCache.</summary>
    [Output("serverlessCacheName")]
    public Output<string> ServerlessCacheName { get; private set; }

    /// <summary>ARN of the cache.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Id of the cache's own security group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Id of the security group that clients attach.</summary>
    [Output("clientSecurityGroupId")]
    public Output<string> ClientSecurityGroupId { get; private set; }

    /// <summary>
    /// ARN of the secret with the connection and the password; none with IAM or without a login.
    /// </summary>
    [Output("secretArn")]
    public Output<string?> SecretArn { get; private set; }

    /// <summary>
    /// The cache as an argument of <see cref="CacheAlarms"/> and <see cref="CacheDashboard"/>.
    /// </summary>
    public MonitoredCacheArgs Monitored() => CacheMonitoring.Describe(_name, _resolved, ServerlessCacheName);

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, ServerlessCacheArgs args) =>
        ResolvedServerlessCache.Resolve(name, args).Problems.Found;

    /// <summary>What the cache is going to be; nothing is registered.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static CacheFacts Plan(string name, ServerlessCacheArgs args) =>
        CacheFacts.Create(ResolvedServerlessCache.Resolve(name, args));

    /// <summary>Creates a planned cache: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="inputs">What only other resources know. Default: the arguments have it all.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument or an input breaks a rule; the message lists all that
    /// do.</exception>
    public static ServerlessCache Create(
        CacheFacts plan,
        CacheInputs? inputs = null,
        ComponentResourceOptions? options = null) =>
        new((inputs ?? new()).Complete(plan.GetServerless()), options);

    /// <summary>Key of the secret of the cache; null for the key of AWS, and without a secret.</summary>
    public Input<string>? GetSecretKey() => _resolved.Login.SecretKmsKeyId;

    private ElastiCache.ServerlessCache CreateCache(
        string name, ResolvedServerlessCache resolved, ResolvedLogin login, CacheSecurityGroup access,
        ComponentResourceOptions? options)
    {
        var args = resolved.CreateInputs();
        var subnets = new CacheSubnets(nameof(ServerlessCache), name, this)
        {
            NetworkType = resolved.NetworkType,
            OnePerZone = true,
        };
        args.SubnetIds = subnets.Validate(resolved.SubnetIds!, resolved.VpcId);
        args.SecurityGroupIds = access.SecurityGroupId;
        if (login.Group is { } users)
            args.UserGroupId = users.Apply(group => group.Id);
        args.Tags = NameTag.Add(name, resolved.Tags);
        return new ElastiCache.ServerlessCache(name, args, new CustomResourceOptions
        {
            Parent = this,
            Protect = resolved.Profile.Protection(options),
            CustomTimeouts = resolved.Timeouts.ForPulumi(),
        });
    }

    private Output<CacheConnection> Connect(
        ResolvedServerlessCache resolved, ElastiCache.ServerlessCache cache, Output<ConnectionLogin> logIn) =>
        Output.Tuple(cache.Endpoints, cache.ReaderEndpoints, ClientSecurityGroupId, logIn, cache.Arn)
            .Apply(parts =>
                {
                    var (endpoints, readers, clients, login, arn) = parts;
                    var engine = resolved.Engine;
                    var primary = endpoints.IsDefaultOrEmpty ? null : endpoints[0];
                    var reader = readers.IsDefaultOrEmpty ? null : readers[0];
                    return new CacheConnection(
                        kind: CacheKind.Serverless.WireName(),
                        engine: engine.WireName(),
                        host: primary?.Address!,
                        port: primary?.Port ?? engine.DefaultPort(),
                        readerHost: reader?.Address,
                        readerPort: reader?.Port,
                        tls: true,
                        authMode: login.AuthMode.WireName(),
                        secretArn: login.SecretArn,
                        user: login.User,
                        clusterMode: engine != CacheEngine.Memcached,
                        clientSecurityGroupId: clients,
                        users: login.Users,
                        cacheArn: login.Users is null ? null : arn);
                });
}
