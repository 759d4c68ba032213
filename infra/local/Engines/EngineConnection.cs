using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// The supervisor's own connection to a redis node: one command at a time. Replies are strings, longs, arrays
/// (<c>object?[]</c>) or null.
/// </summary>
internal sealed class EngineConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    private EngineConnection(Socket socket, Stream stream)
    {
        _socket = socket;
        _stream = stream;
    }

    /// <param name="tls">Null for plaintext.</param>
    public static async Task<EngineConnection> OpenAsync(
        EngineEndpoint endpoint, SslClientAuthenticationOptions? tls, CancellationToken cancellationToken)
    {
        var stream = await EngineStream.OpenAsync(endpoint, tls, cancellationToken);
        return new EngineConnection(stream.Socket, stream.Stream);
    }

    public async Task<object?> SendAsync(CancellationToken cancellationToken, params string[] command)
    {
        var request = new StringBuilder($"*{command.Length}\r\n");
        foreach (var word in command)
        {
            request.Append(
                CultureInfo.InvariantCulture,
                $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        }

        await _stream.WriteAsync(Encoding.UTF8.GetBytes(request.ToString()), cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    private async Task<object?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(cancellationToken);
        switch (line[0])
        {
            case '+':
                return line[1..];
            case '-':
                throw new RespException(line[1..]);
            case ':':
                return long.Parse(line[1..], CultureInfo.InvariantCulture);
            case '$':
                var length = int.Parse(line[1..], CultureInfo.InvariantCulture);
                return length < 0 ? null : await ReadTextAsync(length, cancellationToken);
            case '*':
                var items = new object?[Math.Max(0, int.Parse(line[1..], CultureInfo.InvariantCulture))];
                for (var i = 0; i < items.Length; i++)
                    items[i] = await ReadAsync(cancellationToken);
                return items;
            default:
                throw new IOException($"Not a reply of redis: {line}");
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            var next = (char)await ReadByteAsync(cancellationToken);
            if (next == '\n' && line.Length > 1)
                return line.ToString(0, line.Length - 1);
            line.Append(next);
        }
    }

    private async Task<string> ReadTextAsync(int length, CancellationToken cancellationToken)
    {
        var text = new byte[length + 2];
        for (var i = 0; i < text.Length; i++)
            text[i] = await ReadByteAsync(cancellationToken);
        return Encoding.UTF8.GetString(text, 0, length);
    }

    private async ValueTask<byte> ReadByteAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await _stream.ReadAsync(_buffer, cancellationToken);
            if (_end == 0)
                throw new IOException("The connection was closed.");
        }

        return _buffer[_start++];
    }
}
