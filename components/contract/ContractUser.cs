using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CachingTier.Contract;

/// <summary>Somebody who may log in to a cache.</summary>
public sealed record ContractUser
{
    /// <summary>Name that the program knows the user by. Default: <see cref="User"/>.</summary>
    [AllowNull]
    public string Name { get => field ?? User; init; }

    /// <summary>Name to log in as: the id of an IAM user, else the same as <see cref="Name"/>.</summary>
    public required string User { get; init; }

    /// <summary>
    /// How the user logs in: <see cref="AuthMode.Password"/> or <see cref="AuthMode.Iam"/>.
    /// </summary>
    public required AuthMode AuthMode { get; init; }

    /// <summary>ARN of the Secrets Manager secret with the password; null with IAM.</summary>
    public string? SecretArn { get; init; }

    /// <summary>ARN of the user, which IAM policies name; null where nobody needs it.</summary>
    public string? Arn { get; init; }

    /// <summary>The user as JSON: wire names, without what is not set.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Default.ContractUser);
}
