using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CachingTier.Local.Access;

/// <summary>Tells who signed a request to an AWS service, and refuses those whom AWS would refuse.</summary>
/// <param name="isRegion">Whether there is a region of that name.</param>
/// <param name="callers">Everybody who may sign.</param>
internal sealed partial class SignatureCheck(
    Func<string, bool> isRegion, string service, TimeProvider clock, params AwsCredentials[] callers)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Who it was, and the region whose service is asked.</summary>
    /// <exception cref="RefusedException">It is not signed, or not by one of the callers.</exception>
    public (AwsCredentials Caller, string Region) Check(HttpRequest request, byte[] body)
    {
        var signature = Signature.Read(request.Headers.Authorization.ToString());
        // Whether the key or its session is unknown is nobody's business.
        var caller = callers.FirstOrDefault(caller => caller.AccessKeyId == signature.AccessKeyId
                && AreSame(caller.SessionToken ?? "", request.Headers["X-Amz-Security-Token"].ToString()))
            ?? throw new RefusedException(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
        var date = request.Headers["X-Amz-Date"].ToString();
        CheckScope(signature);
        CheckTime(signature, date);
        if (!signature.SignedHeaders.Contains("host"))
        {
            throw Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }

        if (!AreSame(
            Sign(Canonical(request, signature.SignedHeaders, body), date, signature.Scope, caller),
            signature.Value))
        {
            throw Invalid("The request signature we calculated does not match the signature you provided. "
                + "Check your AWS Secret Access Key and signing method. Consult the service documentation "
                + "for details.");
        }

        return (caller, signature.Region);
    }

    private void CheckScope(Signature signature)
    {
        if (!isRegion(signature.Region))
            throw Invalid($"Credential should be scoped to a valid region, not '{signature.Region}'.");
        if (signature.Service != service)
            throw Invalid($"Credential should be scoped to correct service: '{service}'.");
    }

    private void CheckTime(Signature signature, string date)
    {
        if (!DateTimeOffset.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var signed))
        {
            throw new RefusedException("IncompleteSignatureException",
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }

        if (!date.StartsWith(signature.Date, StringComparison.Ordinal))
        {
            throw Invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date "
                + $"from HTTP: '{signature.Date}' != '{date[..8]}', from '{date}'.");
        }

        var now = clock.GetUtcNow();
        if (signed < now - Skew)
        {
            throw Invalid(
                $"Signature expired: {date} is now earlier than {Show(now - Skew)} ({Show(now)} - 5 min.)");
        }

        if (signed > now + Skew)
        {
            throw Invalid($"Signature not yet current: {date} is still later than {Show(now + Skew)} "
                + $"({Show(now)} + 5 min.)");
        }
    }

    private static string Canonical(HttpRequest request, string[] signedHeaders, byte[] body)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget
            .Split('?', 2);
        var query = target.Length == 1
            ? ""
            : string.Join('&', target[1].Split('&').Order(StringComparer.Ordinal));
        var headers = signedHeaders.Select(
            name => $"{name}:{Spaces().Replace(request.Headers[name].ToString().Trim(), " ")}\n");
        return $"{request.Method}\n{target[0]}\n{query}\n{string.Concat(headers)}\n"
            + $"{string.Join(';', signedHeaders)}\n{Hash(body)}";
    }

    private static string Sign(string canonical, string date, string scope, AwsCredentials caller)
    {
        var text = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{caller.SecretAccessKey}"), Keyed);
        return Convert.ToHexStringLower(Keyed(key, text));
    }

    private static byte[] Keyed(byte[] key, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // The time of the comparison must not reveal how much was right.
    private static bool AreSame(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(given));

    private static string Show(DateTimeOffset time) =>
        time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static RefusedException Invalid(string message) => new("InvalidSignatureException", message);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
