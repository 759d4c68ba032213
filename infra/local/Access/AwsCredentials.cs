using System.Security.Cryptography;

namespace CachingTier.Local.Access;

/// <summary>
/// An access key of the tier: made anew for every tier, so nobody else on this machine knows it.
/// </summary>
/// <param name="SessionToken">Only temporary credentials have one.</param>
internal sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>What a role gives a function.</summary>
    public static AwsCredentials CreateForRole() => new(Id("ASIA"), Text(Base64, 40), Text(Base64, 120));

    /// <summary>What a user has.</summary>
    public static AwsCredentials CreateForUser() => new(Id("AKIA"), Text(Base64, 40), SessionToken: null);

    /// <summary>In the form of AWS's shared credentials file.</summary>
    public string ToFile() =>
        $"[default]\naws_access_key_id = {AccessKeyId}\naws_secret_access_key = {SecretAccessKey}\n";

    public override string ToString() => AccessKeyId;

    private static string Id(string kind) => kind + Text(Base32, 16);

    private static string Text(string characters, int length) =>
        RandomNumberGenerator.GetString(characters, length);
}
