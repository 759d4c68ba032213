using Pulumi;

namespace CachingTier;

/// <summary>Who may log in to a cache, and the stages in which that changes.</summary>
public sealed class LoginArgs : ResourceArgs
{
    /// <summary>
    /// How clients log in: <c>token</c>, <c>users</c>, <c>iam</c> or <c>none</c>. Mode <c>token</c> has one
    /// AUTH token for all, on nodes only. Mode <c>users</c> has names and passwords, and <c>iam</c> tokens
    /// that an AWS role signs. Mode <c>none</c> is for profile dev, and for nodes while
    /// <c>transitEncryption</c> is not <c>required</c>. Memcached has no logins. Default: <c>token</c> on
    /// nodes, <c>users</c> for a serverless cache.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
    /// </summary>
    [Input("mode")]
    public string? Mode { get; set; }

    /// <summary>
    /// The users of mode <c>users</c> and <c>iam</c>: <c>users.Group.Apply(group => group.ToArgs())</c> of a
    /// <see cref="CacheUsers"/>, which caches may share. Default: one user of the cache's own, with read and
    /// write access.
    /// </summary>
    [Input("userGroup")]
    public Input<CacheUserGroupInputArgs>? UserGroup { get; set; }

    /// <summary>
    /// What the users of <see cref="UserGroup"/> log in with: <c>users.Credentials</c> of the same
    /// <see cref="CacheUsers"/>. Needed with mode <c>users</c>: the password of the user of the connection
    /// goes into the secret of the cache.
    /// </summary>
    [Input("userCredentials")]
    public InputMap<string>? UserCredentials { get; set; }

    /// <summary>
    /// The user that the connection names. The smoke test writes and reads as this one, so it must be allowed
    /// to. Default: the first of the group that logs in by <see cref="Mode"/>; a user of the cache's own is
    /// called <c>app</c>, and another name replaces it.
    /// </summary>
    [Input("user")]
    public string? User { get; set; }

    /// <summary>
    /// Number of the newest password of the cache's own user. Raising it by 1 adds a password beside the one
    /// before, which goes on to log in until <see cref="RetiredPasswords"/> counts it. Default: 1.
    /// </summary>
    [Input("passwordGeneration")]
    public int? PasswordGeneration { get; set; }

    /// <summary>
    /// How many of the oldest passwords of the cache's own user no longer log in. Default: 0.
    /// </summary>
    [Input("retiredPasswords")]
    public int? RetiredPasswords { get; set; }

    /// <summary>
    /// Number of the newest AUTH token of a cache on nodes. Raising it by 1 adds a token beside the one
    /// before, which goes on to log in until <see cref="RetiredTokens"/> counts it. Default: 1.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html"/>
    /// </summary>
    [Input("tokenGeneration")]
    public int? TokenGeneration { get; set; }

    /// <summary>How many of the oldest AUTH tokens no longer log in. Default: 0.</summary>
    [Input("retiredTokens")]
    public int? RetiredTokens { get; set; }

    /// <summary>
    /// Whether the AUTH token that a cache had before mode <c>users</c> or <c>iam</c> still logs in, for
    /// clients that have not moved to a user. Set it to true first, then to false. False refuses the token,
    /// and keeps it so that the smoke test proves the refusal. <see cref="TokenGeneration"/> and
    /// <see cref="RetiredTokens"/> stay as they were. Default: there is no token.
    /// </summary>
    [Input("acceptToken")]
    public bool? AcceptToken { get; set; }

    /// <summary>
    /// Whether a cache that gets its first AUTH token still accepts clients without a login. Set it to true
    /// while clients move to the token, then to false, and then leave it out. False refuses clients without a
    /// login, which the smoke test proves. A new cache leaves it out. Take over an existing cache without a
    /// login by one deployment without the guard, in a stack by <c>guard</c> false.
    /// <see cref="TokenGeneration"/> stays 1 meanwhile. Default: the cache accepts nobody without the token.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html"/>
    /// </summary>
    [Input("acceptNoLogin")]
    public bool? AcceptNoLogin { get; set; }

    /// <summary>
    /// ARN of the KMS key that encrypts the secret with the AUTH token or password. Default: the key of AWS
    /// for Secrets Manager.
    /// </summary>
    [Input("secretKmsKeyId")]
    public Input<string>? SecretKmsKeyId { get; set; }

    internal LoginArgs Clone() => (LoginArgs)MemberwiseClone();
}
