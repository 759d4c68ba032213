using Pulumi;

namespace CachingTier;

/// <summary>What a planned cache takes from other resources, which only a deployment knows.</summary>
public sealed record CacheInputs
{
    /// <summary>Id of the VPC. Default: that of the arguments.</summary>
    public Input<string>? VpcId { get; init; }

    /// <summary>Name of the subnet group. Default: that of the arguments.</summary>
    public Input<string>? SubnetGroupName { get; init; }

    /// <summary>Ids of the subnets. Default: those of the arguments.</summary>
    public InputList<string>? SubnetIds { get; init; }

    /// <summary>
    /// ARN of the KMS key for data at rest, logs and the secret of the cache, where the arguments name none.
    /// Default: keys of AWS.
    /// </summary>
    public Input<string>? KmsKeyId { get; init; }

    /// <summary>
    /// The users of the cache, in place of those that it was planned with. Default: those of the arguments.
    /// </summary>
    public Input<CacheUserGroupInputArgs>? UserGroup { get; init; }

    /// <summary>
    /// What these users log in with, where the cache was planned with passwords. Default: that of the
    /// arguments.
    /// </summary>
    public InputMap<string>? UserCredentials { get; init; }

    internal Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> Complete(
        Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> plan)
    {
        var args = plan.Args.Clone();
        args.VpcId = VpcId ?? args.VpcId;
        args.SubnetGroupName = SubnetGroupName ?? args.SubnetGroupName;
        args.SubnetIds = SubnetIds ?? args.SubnetIds;
        args.KmsKeyId ??= KmsKeyId;
        args.LogKmsKeyId ??= KmsKeyId;
        args.Login = Complete(args.Login, plan.Value.Login);
        return plan.Complete(args, ResolvedReplicationGroup.ReadInputs);
    }

    internal Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> Complete(
        Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> plan)
    {
        var args = plan.Args.Clone();
        args.VpcId = VpcId ?? args.VpcId;
        args.SubnetGroupName = SubnetGroupName ?? args.SubnetGroupName;
        args.SubnetIds = SubnetIds ?? args.SubnetIds;
        return plan.Complete(args, ResolvedMemcachedCluster.ReadInputs);
    }

    internal Resolution<ServerlessCacheArgs, ResolvedServerlessCache> Complete(
        Resolution<ServerlessCacheArgs, ResolvedServerlessCache> plan)
    {
        var args = plan.Args.Clone();
        args.VpcId = VpcId ?? args.VpcId;
        args.SubnetIds = SubnetIds ?? args.SubnetIds;
        args.KmsKeyId ??= KmsKeyId;
        args.Login = Complete(args.Login, plan.Value.Login);
        return plan.Complete(args, ResolvedServerlessCache.ReadInputs);
    }

    internal GlobalSecondaryArgs Complete(GlobalSecondaryArgs planned, ResolvedLogin login)
    {
        var args = planned.Clone();
        args.VpcId = VpcId ?? args.VpcId;
        args.SubnetGroupName = SubnetGroupName ?? args.SubnetGroupName;
        args.SubnetIds = SubnetIds ?? args.SubnetIds;
        args.KmsKeyId ??= KmsKeyId;
        args.LogKmsKeyId ??= KmsKeyId;
        args.Login = Complete(args.Login, login);
        return args;
    }

    // Users that the cache makes for itself, and how clients log in, are planned.
    private LoginArgs? Complete(LoginArgs? planned, ResolvedLogin resolved)
    {
        var key = resolved.HasSecret ? KmsKeyId : null;
        if (UserGroup is null && UserCredentials is null && key is null)
            return planned;
        var login = planned?.Clone() ?? new LoginArgs();
        login.SecretKmsKeyId ??= key;
        login.UserGroup = UserGroup ?? login.UserGroup;
        login.UserCredentials = UserCredentials ?? login.UserCredentials;
        return login;
    }
}
