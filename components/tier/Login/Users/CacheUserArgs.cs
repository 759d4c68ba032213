using Pulumi;

namespace CachingTier;

/// <summary>A user of <see cref="CacheUsers"/>.</summary>
public sealed class CacheUserArgs : ResourceArgs
{
    /// <summary>
    /// Name of the user: lowercase letters, digits and single hyphens, at most 32, not <c>default</c>. A
    /// password user logs in with it; an IAM user logs in with its id, which the connection has. Changing
    /// this replaces the user.
    /// </summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>
    /// How the user logs in: <c>password</c>, generated and kept in Secrets Manager, or <c>iam</c>, with a
    /// token that an AWS role signs and no stored secret. Default: <c>password</c>.
    /// </summary>
    [Input("auth")]
    public string? Auth { get; set; }

    /// <summary>
    /// What the user may do: <c>read-only</c>, <c>read-write</c>, both without dangerous commands, or
    /// <c>admin</c>. Give this or <see cref="AccessString"/>. Default: <c>read-write</c>.
    /// </summary>
    [Input("access")]
    public string? Access { get; set; }

    /// <summary>
    /// Patterns of the keys the user may touch, such as <c>orders:*</c>; the keys of the smoke test,
    /// <c>caching-tier:smoke:*</c>, are added. Not with <see cref="AccessString"/>. Default: all.
    /// </summary>
    [Input("keys")]
    public List<string>? Keys { get; set; }

    /// <summary>
    /// The whole access string, for what <see cref="Access"/> cannot say: <c>on ~orders:* -@all +@read</c>. A
    /// user whom the connection of a cache names must reach the keys of the smoke test,
    /// <c>caching-tier:smoke:*</c>, too.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
    /// </summary>
    [Input("accessString")]
    public string? AccessString { get; set; }

    /// <summary>
    /// Number of the newest password. Raising it by 1 adds a password beside the one before, which goes on to
    /// log in until <see cref="RetiredPasswords"/> counts it. Default: 1.
    /// </summary>
    [Input("passwordGeneration")]
    public int? PasswordGeneration { get; set; }

    /// <summary>How many of the oldest passwords no longer log in. Default: 0.</summary>
    [Input("retiredPasswords")]
    public int? RetiredPasswords { get; set; }
}
