using System.Globalization;
using System.Text;

namespace SmokeTesting;

/// <summary>One connection that speaks the text protocol of Memcached.</summary>
internal sealed class MemcachedConnection(Stream stream, CancellationToken runEnds) : IAsyncDisposable
{
    private readonly LineReader _reader = new(stream);

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    public Task<string> SetAsync(string key, string value, int seconds) =>
        LineAsync("set", $"set {key} 0 {seconds} {Encoding.UTF8.GetByteCount(value)}\r\n{value}");

    public Task<string> TouchAsync(string key, int seconds) => LineAsync("touch", $"touch {key} {seconds}");

    public Task<string> DeleteAsync(string key) => LineAsync("delete", $"delete {key}");

    /// <summary>The value; none when there is no such key.</summary>
    public Task<string?> GetAsync(string key) => BlockAsync("get", $"get {key}", "VALUE ");

    public Task<string?> ConfigurationAsync() =>
        BlockAsync("config get cluster", "config get cluster", "CONFIG ");

    private Task<string> LineAsync(string name, string command) =>
        CallAsync(name, command, _reader.LineAsync);

    private Task<string?> BlockAsync(string name, string command, string prefix) =>
        CallAsync(name, command, ends => BlockAsync(name, prefix, ends));

    private async Task<string?> BlockAsync(string name, string prefix, CancellationToken ends)
    {
        var header = await _reader.LineAsync(ends);
        if (header == "END")
            return null;
        var size = header.Split(' ').ElementAtOrDefault(3);
        if (!header.StartsWith(prefix, StringComparison.Ordinal)
            || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new CheckFailedException($"The server answered '{header}' to {name}.");
        }

        var block = await _reader.BlockAsync(length, ends);
        var end = await _reader.LineAsync(ends);
        return end == "END" ? block : throw new CheckFailedException(
            $"The server answered '{end}' where {name} must end.");
    }

    private Task<T> CallAsync<T>(string name, string command, Func<CancellationToken, Task<T>> read) =>
        StepLimits.WithinAsync(
            StepLimits.Command,
            $"The server took the connection but does not answer {name}.",
            runEnds,
            async ends =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), ends);
                await stream.FlushAsync(ends);
                return await read(ends);
            });
}
