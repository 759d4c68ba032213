using CachingTier.Local.Resources;
using CachingTier.Local.Secrets;
using Pulumi;

namespace CachingTier.Local.Cloud;

/// <summary>Generated passwords and Secrets Manager, which serves them.</summary>
internal sealed class SecretFamily(Account account, SecretStore store) : IResourceFamily
{
    public bool Owns(CloudRequest request) =>
        request.Type is TypeTokens.RandomPassword or TypeTokens.Secret or TypeTokens.SecretVersion;

    public Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Type switch
        {
            TypeTokens.RandomPassword => Password(request),
            TypeTokens.Secret => Secret(request),
            _ => Version(request),
        });

    private static CloudAnswer Password(CloudRequest request)
    {
        var password = RandomPasswords.Create(request.Inputs);
        return new CloudAnswer("none", "", request.Name) { Generated = password }.With(
            ("result", Output.CreateSecret(password)));
    }

    private CloudAnswer Secret(CloudRequest request)
    {
        var name = request.Inputs.Text("name") ?? account.AutoName(request.Type, request.Name);
        // Secrets Manager ends the ARN of a secret with six characters of its own.
        var arn = account.Arn("secretsmanager", $"secret:{name}-{account.Hash("secret", name)[..6]}");
        store.Create(arn, name);
        return new CloudAnswer(arn, arn, name).With(("name", name));
    }

    private CloudAnswer Version(CloudRequest request)
    {
        var id = request.Inputs.Text("secretId") ?? "";
        var value = request.Inputs.Text("secretString") ?? throw new CloudException(
            "secretString must be set. Only text secrets are offered on this machine.");
        var versionId = Guid.NewGuid().ToString();
        if (!store.Put(id, value, versionId))
        {
            throw new CloudException(
                $"ResourceNotFoundException: secret '{id}' does not exist. Create it in the same program.");
        }

        return new CloudAnswer($"{id}|{versionId}", id, versionId)
            .With(("versionId", versionId), ("secretString", Output.CreateSecret(value)));
    }
}
