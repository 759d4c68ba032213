using CachingTier.Local.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Live.Cloud;

/// <summary>
/// Another user of this machine reaches the port of Secrets Manager, but has no key of the tier.
/// </summary>
public sealed class SignedRequestTests
{
    private const string Body = """{"SecretId":"sessions"}""";
    private const string Unknown =
        """{"__type":"UnrecognizedClientException","Message":"The security token included in the request """
        + """is invalid."}""";

    private const string Mismatch =
        """{"__type":"InvalidSignatureException","Message":"The request signature we calculated does """
        + """not match the signature you provided. Check your AWS Secret Access Key and signing method. """
        + """Consult the service documentation for details."}""";

    [Fact(Timeout = 30_000)]
    public async Task The_keys_of_the_tier_read_a_secret()
    {
        await using var lab = await OpenAsync();

        var (status, body) = await lab.CallSecretsAsync("GetSecretValue", Body);

        Assert.Equal(200, status);
        Assert.Contains("token of the tier", body, StringComparison.Ordinal);
    }

    /// <summary>
    /// What curl 7.88 sends for the same request: <c>--aws-sigv4 aws:amz:eu-central-1:secretsmanager</c>.
    /// </summary>
    [Fact]
    public void A_signature_of_curl_is_accepted()
    {
        var credentials = new AwsCredentials("AKIDTEST", "secret", "session");
        var check = new SignatureCheck(
            region => region == "eu-central-1",
            "secretsmanager",
            new At(2026, 1, 2, 3, 4, 5),
            credentials);
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/";
        context.Request.Method = "POST";
        var headers = context.Request.Headers;
        headers.Host = "127.0.0.1:18999";
        headers.ContentType = "application/x-amz-json-1.1";
        headers["X-Amz-Target"] = "secretsmanager.GetSecretValue";
        headers["X-Amz-Date"] = "20260102T030405Z";
        headers["X-Amz-Security-Token"] = "session";
        headers.Authorization =
            "AWS4-HMAC-SHA256 Credential=AKIDTEST/20260102/eu-central-1/secretsmanager/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, "
            + "Signature=d896c42642b3dfc868c037c4147df95f63302c128ffcd444787787f15711a62a";

        Assert.Equal(
            (credentials, "eu-central-1"),
            check.Check(context.Request, """{"SecretId":"arn:aws:x"}"""u8.ToArray()));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_request_without_a_signature_is_refused()
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", Body);

        Assert.Equal(
            (400, """{"__type":"MissingAuthenticationTokenException","Message":"Missing Authentication """
                + """Token"}"""),
            await SecretsCalls.SendAsync(request));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("Basic YTpi")]
    [InlineData("AWS4-HMAC-SHA256 Credential=local")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIA/20260102/eu-west-1/secretsmanager/aws4_request, "
        + "SignedHeaders=host, Signature=1")]
    public async Task Half_a_signature_is_refused(string authorization)
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", Body);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var (status, body) = await SecretsCalls.SendAsync(request);

        Assert.Equal(400, status);
        Assert.StartsWith("""{"__type":"IncompleteSignatureException",""", body, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Another_access_key_is_refused()
    {
        await using var lab = await OpenAsync();

        Assert.Equal((400, Unknown), await SignedAsync(lab, AwsCredentials.CreateForRole()));
    }

    [Fact(Timeout = 30_000)]
    public async Task Another_session_or_none_is_refused()
    {
        await using var lab = await OpenAsync();

        Assert.Equal((400, Unknown), await SignedAsync(lab, lab.Credentials with { SessionToken = "local" }));
        Assert.Equal((400, Unknown), await SignedAsync(lab, lab.Credentials with { SessionToken = null }));
    }

    [Fact(Timeout = 30_000)]
    public async Task Another_secret_key_is_refused()
    {
        await using var lab = await OpenAsync();

        Assert.Equal(
            (400, Mismatch),
            await SignedAsync(lab, lab.Credentials with { SecretAccessKey = "local" }));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_signature_does_not_count_for_another_body()
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", """{"SecretId":"others"}""");
        SecretsCalls.Sign(request, Body, lab.Identity);

        Assert.Equal((400, Mismatch), await SecretsCalls.SendAsync(request));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_signature_does_not_count_for_another_action()
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", Body);
        SecretsCalls.Sign(request, Body, lab.Identity);
        request.Headers.Remove("X-Amz-Target");
        request.Headers.Add("X-Amz-Target", "secretsmanager.DeleteSecret");

        Assert.Equal((400, Mismatch), await SecretsCalls.SendAsync(request));
        Assert.NotNull(lab.Secrets.Find("sessions"));
    }

    [Theory(Timeout = 30_000)]
    [InlineData(6, "Signature expired: ")]
    [InlineData(-6, "Signature not yet current: ")]
    public async Task A_signature_counts_for_minutes_only(int minutes, string message)
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", Body);
        SecretsCalls.Sign(request, Body, lab.Identity, TimeSpan.FromMinutes(minutes));

        var (status, body) = await SecretsCalls.SendAsync(request);

        Assert.Equal(400, status);
        Assert.StartsWith(
            $$"""{"__type":"InvalidSignatureException","Message":"{{message}}""",
            body,
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_signature_does_not_count_in_another_region()
    {
        await using var lab = await OpenAsync();
        using var request = lab.SecretsRequest("GetSecretValue", Body);
        SecretsCalls.Sign(request, Body, lab.Identity with { Region = "us-east-1" });

        var (status, body) = await SecretsCalls.SendAsync(request);

        Assert.Equal(400, status);
        Assert.Contains(
            "Credential should be scoped to a valid region, not \\u0027us-east-1\\u0027.",
            body,
            StringComparison.Ordinal);
    }

    private static async Task<LambdaLab> OpenAsync()
    {
        var lab = await LambdaLab.OpenAsync();
        foreach (var name in new[] { "sessions", "others" })
        {
            lab.Secrets.Create($"arn:aws:secretsmanager:eu-west-1:000000000000:secret:{name}", name);
            lab.Secrets.Put(name, "token of the tier", "version");
        }

        return lab;
    }

    private static async Task<(int Status, string Body)> SignedAsync(
        LambdaLab lab,
        AwsCredentials credentials)
    {
        using var request = lab.SecretsRequest("GetSecretValue", Body);
        SecretsCalls.Sign(request, Body, lab.Identity with
        {
            AccessKeyId = credentials.AccessKeyId,
            SecretAccessKey = credentials.SecretAccessKey,
            SessionToken = credentials.SessionToken,
        });
        return await SecretsCalls.SendAsync(request);
    }

    private sealed class At(int year, int month, int day, int hour, int minute, int second) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            new(year, month, day, hour, minute, second, TimeSpan.Zero);
    }
}
