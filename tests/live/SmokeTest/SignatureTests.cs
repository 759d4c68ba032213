using System.Net.Http.Headers;
using System.Text;
using SmokeTesting;

namespace Live.SmokeTest;

public sealed class SignatureTests
{
    /// <summary>
    /// What curl 7.88 sends for the same request: <c>--aws-sigv4 aws:amz:eu-central-1:secretsmanager</c>.
    /// </summary>
    [Fact]
    public void A_request_is_signed_as_curl_signs_it()
    {
        var body = Encoding.UTF8.GetBytes("""{"SecretId":"arn:aws:x"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:18999/")
        {
            Content = new ByteArrayContent(body)
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "secretsmanager.GetSecretValue");

        SignatureV4.Sign(request, body, new AwsIdentity("AKIDTEST", "secret", "session", "eu-central-1"),
            "secretsmanager", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

        Assert.Equal("20260102T030405Z", request.Headers.GetValues("X-Amz-Date").Single());
        Assert.Equal("session", request.Headers.GetValues("X-Amz-Security-Token").Single());
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDTEST/20260102/eu-central-1/secretsmanager/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, "
            + "Signature=d896c42642b3dfc868c037c4147df95f63302c128ffcd444787787f15711a62a",
            request.Headers.GetValues("Authorization").Single());
    }
}
