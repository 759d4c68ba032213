using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SmokeTesting;

/// <summary>The HTTP interface through which Lambda hands out events and takes results.</summary>
internal sealed class RuntimeApiClient : IDisposable
{
    private readonly HttpClient _http;

    public RuntimeApiClient(string address) =>
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"),
            // Lambda keeps the request for the next event open for as long as there is none.
            Timeout = Timeout.InfiniteTimeSpan,
        };

    public void Dispose() => _http.Dispose();

    public async Task<Invocation> NextAsync()
    {
        using var response = await _http.GetAsync("invocation/next");
        response.EnsureSuccessStatusCode();
        var requestId = Header(response, "Lambda-Runtime-Aws-Request-Id")
            ?? throw new InvalidDataException("The Runtime API handed out an event without a request id.");
        var deadline = long.TryParse(Header(response, "Lambda-Runtime-Deadline-Ms"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : (DateTimeOffset?)null;
        return new Invocation(requestId, deadline, await response.Content.ReadAsByteArrayAsync());
    }

    public Task RespondAsync(Invocation invocation, SmokeReport report) =>
        PostAsync($"invocation/{invocation.RequestId}/response",
            JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Default.SmokeReport));

    public Task FailAsync(Invocation invocation, InvocationError error) =>
        PostAsync($"invocation/{invocation.RequestId}/error", Bytes(error), error.ErrorType);

    public Task FailInitAsync(InvocationError error) =>
        PostAsync("init/error", Bytes(error), error.ErrorType);

    private async Task PostAsync(string path, byte[] body, string? errorType = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(body)
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (errorType is not null)
            request.Headers.Add("Lambda-Runtime-Function-Error-Type", errorType);
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static byte[] Bytes(InvocationError error) =>
        JsonSerializer.SerializeToUtf8Bytes(error, ReportJson.Default.InvocationError);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
