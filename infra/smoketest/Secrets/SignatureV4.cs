using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmokeTesting;

/// <summary>Signs requests to AWS services, Signature Version 4.</summary>
internal static class SignatureV4
{
    public static void Sign(
        HttpRequestMessage request, byte[] body, AwsIdentity identity, string service, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = request.Content!.Headers.ContentType!.ToString(),
            ["host"] = request.RequestUri!.IsDefaultPort
                ? request.RequestUri.Host
                : request.RequestUri.Authority,
            ["x-amz-date"] = time,
            ["x-amz-target"] = request.Headers.GetValues("X-Amz-Target").Single(),
        };
        if (identity.SessionToken is { } token)
            headers["x-amz-security-token"] = token;

        var signed = string.Join(';', headers.Keys);
        var canonical = $"POST\n{request.RequestUri.AbsolutePath}\n\n"
            + string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"))
            + $"\n{signed}\n{Hex(SHA256.HashData(body))}";
        var scope = $"{time[..8]}/{identity.Region}/{service}/aws4_request";
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        if (identity.SessionToken is not null)
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", identity.SessionToken);
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={identity.AccessKeyId}/{scope}, SignedHeaders={signed}, "
                + $"Signature={Sign(canonical, time, scope, identity.SecretAccessKey)}");
    }

    /// <summary>The signature of a request in its canonical form.</summary>
    public static string Sign(string canonical, string time, string scope, string secretAccessKey)
    {
        var toSign =
            $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (var part in scope.Split('/'))
            key = Hmac(key, part);
        return Hex(Hmac(key, toSign));
    }

    private static byte[] Hmac(byte[] key, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
