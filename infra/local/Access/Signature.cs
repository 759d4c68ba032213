using System.Text.RegularExpressions;

namespace CachingTier.Local.Access;

/// <summary>What a request says of its signature, Signature Version 4, in its Authorization header.</summary>
internal sealed partial record Signature(
    string AccessKeyId, string Date, string Region, string Service, string[] SignedHeaders, string Value)
{
    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <exception cref="RefusedException">There is no signature, or a part of it is missing.</exception>
    public static Signature Read(string authorization)
    {
        if (authorization.Length == 0)
        {
            throw new RefusedException("MissingAuthenticationTokenException", "Missing Authentication Token");
        }

        var match = Form().Match(authorization);
        if (!match.Success)
        {
            throw new RefusedException("IncompleteSignatureException", "Authorization header requires the "
                + "algorithm 'AWS4-HMAC-SHA256' and the parameters 'Credential', 'SignedHeaders' and "
                + "'Signature'.");
        }

        string Part(string name) => match.Groups[name].Value;
        return new Signature(
            Part("key"), Part("date"), Part("region"), Part("service"), Part("headers")
                .Split(';'), Part("signature"));
    }

    [GeneratedRegex("^AWS4-HMAC-SHA256 "
        + "Credential=(?<key>[^/,]+)/(?<date>[0-9]{8})/(?<region>[^/,]+)/(?<service>[^/,]+)/aws4_request, "
        + "?SignedHeaders=(?<headers>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})\\z")]
    private static partial Regex Form();
}
