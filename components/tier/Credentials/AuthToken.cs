using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Random;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace CachingTier;

/// <summary>The AUTH token of a cache and the secret that clients read it from.</summary>
internal sealed class AuthToken
{
    private readonly string _name;
    private readonly Resource _parent;
    private readonly SecretsManager.Secret _secret;

    public AuthToken(string name, int recoveryDays, InputMap<string>? tags, Resource parent)
    {
        _name = name;
        _parent = parent;
        Value = new RandomPassword($"{name}-token", new()
        {
            Length = Limits.TokenLength,
            Special = true,
            OverrideSpecial = Limits.TokenSpecials,
        }, new CustomResourceOptions { Parent = parent }).Result;
        _secret = new SecretsManager.Secret($"{name}-secret", new()
        {
            Description = $"How to reach the cache {name}, with its AUTH token as password",
            RecoveryWindowInDays = recoveryDays,
            Tags = Tagged.As($"{name}-secret", tags),
        }, new CustomResourceOptions { Parent = parent });
    }

    /// <summary>The token, a secret.</summary>
    public Output<string> Value { get; }

    public Output<string> SecretArn => _secret.Arn;

    /// <summary>Writes the connection into the secret, with the token as <c>password</c>.</summary>
    /// <returns>The connection, known once a client that follows it finds the token.</returns>
    public Output<CacheConnection> Store(Output<CacheConnection> connection)
    {
        var version = new SecretsManager.SecretVersion($"{_name}-secret", new()
        {
            SecretId = _secret.Id,
            SecretString = Output.CreateSecret(Output.Tuple(connection, Value).Apply(pair => Write(pair.Item1, pair.Item2))),
        }, new CustomResourceOptions { Parent = _parent });
        return Output.Tuple(connection, version.Id).Apply(pair => pair.Item1);
    }

    private static string Write(CacheConnection connection, string token)
    {
        var value = JsonSerializer.SerializeToNode(connection, ConnectionJson.Options)!.AsObject();
        value["password"] = JsonValue.Create(token);
        return value.ToJsonString();
    }
}
