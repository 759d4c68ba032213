using System.Text.Json.Nodes;
using Pulumi;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace CachingTier;

/// <summary>A secret of Secrets Manager with a credential and what goes with it.</summary>
internal sealed class CredentialSecret
{
    private readonly string _name;
    private readonly LoginScope _scope;
    private readonly SecretsManager.Secret _secret;

    public CredentialSecret(string name, string description, LoginScope scope)
    {
        _name = name;
        _scope = scope;
        var args = new SecretsManager.SecretArgs
        {
            Region = scope.Region,
            Description = description,
            RecoveryWindowInDays = scope.SecretRecoveryDays,
            Tags = NameTag.Add(name, scope.Tags),
        };
        if (scope.SecretKmsKeyId is { } kmsKeyId)
            args.KmsKeyId = kmsKeyId;
        _secret = new SecretsManager.Secret(name, args, new CustomResourceOptions { Parent = scope.Parent });
    }

    public Output<string> Arn => _secret.Arn;

    /// <summary>Writes a connection into the secret, with what it is used with.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="namesUser">Whether the secret holds the user of the connection beside its password, as
    /// <c>username</c>.</param>
    /// <returns>The connection, known once a client that follows it finds the credential.</returns>
    public Output<CacheConnection> Store(
        Output<CacheConnection> connection,
        Output<JsonObject> credential,
        bool namesUser = false)
    {
        var about = connection.Apply(value =>
        {
            var json = ConnectionMapping.ToJson(value);
            if (namesUser)
                json[SecretMembers.UserName] = value.User;
            return json;
        });
        return Output.Tuple(connection, Write(about, credential)).Apply(pair => pair.Item1);
    }

    /// <summary>Writes the secret: what goes with the credential, and the credential.</summary>
    /// <returns>A value that is known once a client finds the credential.</returns>
    public Output<string> Write(Output<JsonObject> about, Output<JsonObject> credential)
    {
        var text = Output.Tuple(about, credential).Apply(parts =>
        {
            var complete = parts.Item1.DeepClone().AsObject();
            foreach (var (key, value) in parts.Item2)
                complete[key] = value?.DeepClone();
            return complete.ToJsonString();
        });
        return new SecretsManager.SecretVersion(_name, new()
        {
            Region = _scope.Region,
            SecretId = _secret.Id,
            SecretString = Output.CreateSecret(text),
        }, new CustomResourceOptions { Parent = _scope.Parent }).Id;
    }
}
