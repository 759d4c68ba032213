using Pulumi;

namespace CachingTier;

/// <summary>A <see cref="CacheLogin"/> as an argument.</summary>
public sealed class CacheLoginArgs : ResourceArgs
{
    /// <summary>Name that the program knows the user by. Default: <see cref="User"/>.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>Name to log in with: the id of an IAM user.</summary>
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
