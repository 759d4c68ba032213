using CachingTier.Contract;
using CachingTier.Local.Access;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Secrets;

/// <summary>
/// Answers whether a function may read a secret: Secrets Manager asks for the right to the secret, and KMS,
/// in the function's name, for the right to the key of the customer that encrypts it.
/// </summary>
internal sealed class SecretAccess(ResourceGraph graph, RoleAccess roles)
{
    private const string Decrypt = "kms:Decrypt";

    /// <summary>Why the function may not; null when it may.</summary>
    public string? Refusal(string functionArn, string action, string secret)
    {
        if (roles.Refusal(functionArn, action, secret) is { } refusal)
            return refusal;
        if (graph.Find(TypeTokens.Secret, secret) is not { } stored
            || stored.Inputs.Text("kmsKeyId") is not { } key)
        {
            return null;
        }

        var context = new Dictionary<string, string>
        {
            ["kms:CallerAccount"] = Account.Id,
            ["kms:ViaService"] = AwsRegion.GetServiceName("secretsmanager", stored.Region),
            ["kms:EncryptionContext:SecretARN"] = stored.Arn,
        };
        // The policy of a key that was made elsewhere is taken to leave it to the roles.
        var policy = new Policy(graph.Find(TypeTokens.Key, key)?.Inputs.Text("policy") ?? "");
        return policy.AllowsEverybody(Decrypt, key, context)
            || roles.Refusal(functionArn, Decrypt, key, context) is null
            ? null
            : "Access to KMS is not allowed";
    }
}
