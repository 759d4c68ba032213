using Pulumi;

namespace CachingTier;

/// <summary>A <see cref="CacheLogin"/> as an argument.</summary>
public sealed class CacheLoginInputArgs : ResourceArgs
{
    /// <summary>Name that the program knows the user by. Default: <see cref="User"/>.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>Name to log in with: the id of an IAM user.</summary>
    [Input("user")]
    public string? User { get; set; }

    /// <summary>
    /// <c>password</c>, which is in the secret, or <c>iam</c>, for a token that the client signs.
    /// </summary>
    [Input("authMode")]
    public string? AuthMode { get; set; }

    /// <summary>ARN of the secret that holds the password; none with <c>iam</c>.</summary>
    [Input("secretArn")]
    public string? SecretArn { get; set; }

    /// <summary>ARN of the user, which a role needs with <c>iam</c>.</summary>
    [Input("arn")]
    public string? Arn { get; set; }
}
