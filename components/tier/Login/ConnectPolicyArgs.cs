using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="ConnectPolicy"/>.</summary>
public sealed class ConnectPolicyArgs : ResourceArgs
{
    /// <summary>Name of the role that logs in. Changing this replaces the policy.</summary>
    [Input("roleName", required: true)]
    public Input<string> RoleName { get; set; } = null!;

    /// <summary>ARNs of the caches to log in to: <c>cacheArn</c> of their connections.</summary>
    [Input("cacheArns", required: true)]
    public InputList<string> CacheArns { get; set; } = null!;

    /// <summary>ARNs of the IAM users to log in as: <c>arn</c> of their logins.</summary>
    [Input("userArns", required: true)]
    public InputList<string> UserArns { get; set; } = null!;
}
