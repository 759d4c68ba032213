using Pulumi;

namespace CachingTier;

/// <summary>A user that may log in to a cache, and how.</summary>
[OutputType]
public sealed class CacheLogin
{
#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly string name;
    private readonly string user;
    private readonly string authMode;
    private readonly string? secretArn;
    private readonly string arn;
#pragma warning restore IDE1006

    /// <summary>Creates a login.</summary>
    [OutputConstructor]
    public CacheLogin(string name, string user, string authMode, string? secretArn, string arn)
    {
        this.name = name;
        this.user = user;
        this.authMode = authMode;
        this.secretArn = secretArn;
        this.arn = arn;
    }

    /// <summary>Name that the program knows the user by.</summary>
    [Output("name")] public string Name => name;

    /// <summary>Name to log in with: the id of an IAM user, else the same as <see cref="Name"/>.</summary>
    [Output("user")] public string User => user;

    /// <summary>
    /// <c>password</c>, which is in the secret, or <c>iam</c>, for a token that the client signs.
    /// </summary>
    [Output("authMode")] public string AuthMode => authMode;

    /// <summary>ARN of the secret that holds the password; none with <c>iam</c>.</summary>
    [Output("secretArn")] public string? SecretArn => secretArn;

    /// <summary>ARN of the user, which a role needs with <c>iam</c>.</summary>
    [Output("arn")] public string Arn => arn;

    /// <summary>The login as JSON, as in <c>users</c> of a connection.</summary>
    public string ToJson() => ConnectionMapping.ToContract(this).ToJson();

    /// <summary>The login as an argument.</summary>
    public CacheLoginInputArgs ToArgs() => ConnectionMapping.ToArgs(this);
}
