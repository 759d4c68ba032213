using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier;

/// <summary>
/// The way from one twin of the contract to another: Pulumi's component rules ask for a class of outputs and
/// one of arguments.
/// </summary>
internal static class ConnectionMapping
{
    public static CacheConnectionInputArgs ToArgs(CacheConnection connection) => new()
    {
        Kind = connection.Kind,
        Engine = connection.Engine,
        Host = connection.Host,
        Port = connection.Port,
        ReaderHost = connection.ReaderHost,
        ReaderPort = connection.ReaderPort,
        Tls = connection.Tls,
        AuthMode = connection.AuthMode,
        SecretArn = connection.SecretArn,
        User = connection.User,
        ClusterMode = connection.ClusterMode,
        ClientSecurityGroupId = connection.ClientSecurityGroupId,
        Users = connection.Users?.ConvertAll(ToArgs),
        CacheArn = connection.CacheArn,
        TransitEncryption = connection.TransitEncryption,
        ReadOnly = connection.ReadOnly,
        TokenSecretArn = connection.TokenSecretArn,
        AcceptsNoLogin = connection.AcceptsNoLogin,
    };

    /// <summary>The connection of arguments that <see cref="ConnectionRules"/> has checked.</summary>
    public static CacheConnection ToConnection(CacheConnectionInputArgs args) => new(
        kind: args.Kind!,
        engine: args.Engine!,
        host: args.Host!,
        port: args.Port ?? 0,
        readerHost: args.ReaderHost,
        readerPort: args.ReaderPort,
        tls: args.Tls ?? false,
        authMode: args.AuthMode!,
        secretArn: args.SecretArn,
        user: args.User,
        clusterMode: args.ClusterMode ?? false,
        clientSecurityGroupId: args.ClientSecurityGroupId!,
        users: args.Users?.ConvertAll(ToLogin),
        cacheArn: args.CacheArn,
        transitEncryption: args.TransitEncryption,
        readOnly: args.ReadOnly,
        tokenSecretArn: args.TokenSecretArn,
        acceptsNoLogin: args.AcceptsNoLogin);

    public static CacheContract ToContract(CacheConnection connection) => new()
    {
        Kind = Parse<CacheKind>(connection.Kind),
        Engine = Parse<CacheEngine>(connection.Engine),
        Host = connection.Host,
        Port = connection.Port,
        ReaderHost = connection.ReaderHost,
        ReaderPort = connection.ReaderPort,
        Tls = connection.Tls,
        AuthMode = Parse<AuthMode>(connection.AuthMode),
        SecretArn = connection.SecretArn,
        User = connection.User,
        ClusterMode = connection.ClusterMode,
        ClientSecurityGroupId = connection.ClientSecurityGroupId,
        Users = connection.Users?.ConvertAll(ToContract),
        CacheArn = connection.CacheArn,
        TransitEncryption = connection.TransitEncryption is { } word ? Parse<TransitEncryption>(word) : null,
        ReadOnly = connection.ReadOnly,
        TokenSecretArn = connection.TokenSecretArn,
        AcceptsNoLogin = connection.AcceptsNoLogin,
    };

    /// <summary>The contract as a JSON object.</summary>
    public static JsonObject ToJson(CacheConnection connection) =>
        JsonSerializer.SerializeToNode(ToContract(connection), ContractJson.Default.CacheContract)!
            .AsObject();

    public static CacheLoginInputArgs ToArgs(CacheLogin login) => new()
    {
        Name = login.Name,
        User = login.User,
        AuthMode = login.AuthMode,
        SecretArn = login.SecretArn,
        Arn = login.Arn,
    };

    public static CacheLogin ToLogin(CacheLoginInputArgs args) =>
        new(args.Name ?? args.User!, args.User!, args.AuthMode!, args.SecretArn, args.Arn!);

    public static ContractUser ToContract(CacheLogin login) => new()
    {
        Name = login.Name,
        User = login.User,
        AuthMode = Parse<AuthMode>(login.AuthMode),
        SecretArn = login.SecretArn,
        Arn = login.Arn,
    };

    private static T Parse<T>(string word)
        where T : struct, Enum =>
        Choice<T>.TryParse(word) ?? throw new FormatException(
            $"A connection must say {Choice<T>.Rule}, but says '{word}'.");
}
