using System.Globalization;

namespace SmokeTesting;

/// <summary>
/// The password of an IAM user: a presigned request to connect, which the cache checks with IAM.
/// </summary>
internal static class IamToken
{
    private const int Seconds = 900;
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>A token that is valid for 15 minutes.</summary>
    /// <param name="cache">Name of the cache, which is signed as the host.</param>
    public static string Sign(
        AwsIdentity identity,
        string cache,
        string user,
        bool serverless,
        DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{identity.Region}/elasticache/aws4_request";
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Action"] = "connect",
            ["User"] = user,
            ["X-Amz-Algorithm"] = "AWS4-HMAC-SHA256",
            ["X-Amz-Credential"] = $"{identity.AccessKeyId}/{scope}",
            ["X-Amz-Date"] = time,
            ["X-Amz-Expires"] = Seconds.ToString(CultureInfo.InvariantCulture),
            ["X-Amz-SignedHeaders"] = "host",
        };
        if (serverless)
            query["ResourceType"] = "ServerlessCache";
        if (identity.SessionToken is { } session)
            query["X-Amz-Security-Token"] = session;

        var host = cache.ToLowerInvariant();
        var text = string.Join(
            '&',
            query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var canonical = $"GET\n/\n{text}\nhost:{host}\n\nhost\n{EmptyHash}";
        var signature = SignatureV4.Sign(canonical, time, scope, identity.SecretAccessKey);
        return $"{host}/?{text}&X-Amz-Signature={signature}";
    }
}
