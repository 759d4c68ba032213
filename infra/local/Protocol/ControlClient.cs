using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CachingTier.Local.Protocol;

/// <summary>
/// Asks the supervisor of a running tier. No answer at all is null: the supervisor is gone or does not react.
/// </summary>
internal sealed class ControlClient : IDisposable
{
    private readonly HttpClient _http;

    public ControlClient(string socketPath, TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        _http = new HttpClient(handler) { BaseAddress = new Uri("http://supervisor"), Timeout = timeout };
    }

    public Task<TierStatus?> StatusAsync(CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, ControlPaths.Status, ProtocolJson.Default.TierStatus, cancellationToken);

    /// <summary>Repeats the smoke test.</summary>
    public Task<SmokeAnswer?> SmokeAsync(CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post, ControlPaths.Smoke, ProtocolJson.Default.SmokeAnswer, cancellationToken);

    public Task<SecretAnswer?> SecretAsync(string arn, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get,
        $"{ControlPaths.Secret}?{ControlPaths.Arn}={Uri.EscapeDataString(arn)}",
        ProtocolJson.Default.SecretAnswer,
        cancellationToken);

    /// <summary>Asks the supervisor to end; it may still run when this returns.</summary>
    /// <returns>Whether it answered.</returns>
    public async Task<bool> DownAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ControlPaths.Down);
        return await SendAsync(request, cancellationToken) is not null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<T?> SendAsync<T>(
        HttpMethod method, string path, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, path);
        if (await SendAsync(request, cancellationToken) is not { } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize(text, answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
