using Pulumi;

namespace CachingTier;

/// <summary>A <see cref="CacheLogin"/> as an argument.</summary>
public sealed class CacheLoginArgs : ResourceArgs
{
    /// <summary>Name to log in with.</summary>
    [Input("user", required: true)]
    public string User { get; set; } = null!;

    /// <summary><c>password</c>, which is in the secret, or <c>iam</c>, for a token that the client signs.</summary>
    [Input("authMode", required: true)]
    public string AuthMode { get; set; } = null!;

    /// <summary>ARN of the secret that holds the password; none with <c>iam</c>.</summary>
    [Input("secretArn")]
    public string? SecretArn { get; set; }

    /// <summary>ARN of the user, which a role needs with <c>iam</c>.</summary>
    [Input("arn", required: true)]
    public string Arn { get; set; } = null!;
}
