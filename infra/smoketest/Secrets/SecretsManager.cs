using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Text.Json;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Reads the credential of a cache from its secret.</summary>
internal sealed class SecretsManager : IDisposable
{
    private const string AccessDenied = "AccessDeniedException";

    private readonly Redactor _redactor;
    private readonly Settling _settling;
    private readonly CancellationToken _runEnds;
    private readonly HttpClient _http;

    public SecretsManager(TrustStore trust, Redactor redactor, Settling settling, CancellationToken runEnds)
    {
        _redactor = redactor;
        _settling = settling;
        _runEnds = runEnds;
        _http = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust.CreatePolicy() },
        });
    }

    public void Dispose() => _http.Dispose();

    public async Task<Credential> ReadAsync(string secretArn, string? user) =>
        CreateCredential(await GetAsync(secretArn), secretArn, user);

    /// <summary>Reads the token of a cache that has users by now.</summary>
    public async Task<FormerToken> ReadFormerTokenAsync(string secretArn)
    {
        var value = await GetAsync(secretArn);
        return value is { Password: null, Retired: { } token }
            ? new FormerToken(new Credential(null, token), IsAccepted: false)
            : new FormerToken(CreateCredential(value, secretArn, null), IsAccepted: true);
    }

    private Task<SecretValue> GetAsync(string secretArn) => _settling.RetryAsync(async () =>
    {
        var (status, body) = await RequestAsync(Address(), secretArn);
        return status == HttpStatusCode.OK
            ? SecretValue.Parse(body, secretArn, _redactor)
            : throw CreateFailure(status, body, secretArn);
    });

    private async Task<(HttpStatusCode Status, byte[] Body)> RequestAsync(Uri endpoint, string secretArn)
    {
        try
        {
            return await StepLimits.WithinAsync(
                StepLimits.Secret,
                $"Secrets Manager at {endpoint.Authority} is out of reach. In a VPC without a NAT gateway it "
                    + "needs an interface endpoint whose security group lets the function in on port 443.",
                _runEnds,
                ends => SendAsync(endpoint, secretArn, ends),
                notYet: true);
        }
        catch (HttpRequestException exception)
        {
            var message =
                $"Secrets Manager at {endpoint.Authority} is out of reach ({exception.HttpRequestError}). "
                + "In a VPC without a NAT gateway it needs an interface endpoint.";
            throw exception.HttpRequestError == HttpRequestError.NameResolutionError
                ? new NotYetException(message)
                : new CheckFailedException(message);
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(
        Uri endpoint, string secretArn, CancellationToken ends)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new GetSecretValueRequest(secretArn), SecretJson.Default.GetSecretValueRequest);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(body)
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "secretsmanager.GetSecretValue");
        SignatureV4.Sign(
            request,
            body,
            AwsIdentity.FromEnvironment(),
            "secretsmanager",
            DateTimeOffset.UtcNow);
        using var response = await _http.SendAsync(request, ends);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(ends));
    }

    private static Uri Address()
    {
        var specific = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER");
        var configured = string.IsNullOrEmpty(specific)
            ? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")
            : specific;
        if (!string.IsNullOrEmpty(configured))
        {
            return Uri.TryCreate(configured, UriKind.Absolute, out var address)
                ? address
                : throw new CheckFailedException(
                    "AWS_ENDPOINT_URL_SECRETS_MANAGER must be a URL, but is not.");
        }

        var region = AwsIdentity.FromEnvironment().Region;
        return new Uri($"https://{AwsRegion.GetServiceName("secretsmanager", region)}/");
    }

    private static Credential CreateCredential(SecretValue value, string secretArn, string? user) =>
        value.Password is { } password
            ? new Credential(user ?? value.User, password, value.AlsoAccepted, value.Retired)
            : throw new CheckFailedException($"The secret '{secretArn}' must be a JSON object with a "
                + "'password', but has none. Was its value replaced by hand?");

    private static CheckFailedException CreateFailure(HttpStatusCode status, byte[] body, string secretArn)
    {
        var error = ErrorType(body);
        var cause = error switch
        {
            "ResourceNotFoundException" => "There is no such secret. "
                + "It was deleted, or the contract is of another environment.",
            AccessDenied => "The function's role must allow secretsmanager:GetSecretValue on it, "
                + "and kms:Decrypt on its key.",
            "InvalidRequestException" => "The secret is scheduled for deletion.",
            "DecryptionFailure" => "Its KMS key cannot be used.",
            _ => "",
        };
        var message = $"The secret '{secretArn}' cannot be read: {error ?? $"HTTP {(int)status}"}. {cause}"
            .TrimEnd();
        return error == AccessDenied ? new NotYetException(message) : new CheckFailedException(message);
    }

    private static string? ErrorType(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return SecretValue.Text(answer.RootElement, "__type")?.Split('#')[^1];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
