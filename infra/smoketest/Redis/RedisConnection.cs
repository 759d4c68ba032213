using System.Globalization;
using System.Text;

namespace SmokeTesting;

/// <summary>
/// One connection on which single commands show what a client library would hide or repair.
/// </summary>
internal sealed class RedisConnection(Stream stream, CancellationToken runEnds) : IAsyncDisposable
{
    private const int DeepestNesting = 8;

    private readonly LineReader _reader = new(stream);

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    public Task<RedisReply> CallAsync(params string[] command) =>
        StepLimits.WithinAsync(
            StepLimits.Command,
            $"The server took the connection but does not answer {command[0]}. "
                + "It may be overloaded or loading its data.",
            runEnds,
            async ends =>
            {
                await stream.WriteAsync(Encode(command), ends);
                await stream.FlushAsync(ends);
                return await ReadAsync(0, ends);
            });

    private async Task<RedisReply> ReadAsync(int depth, CancellationToken ends)
    {
        var line = await _reader.LineAsync(ends);
        var rest = line.Length > 0 ? line[1..] : "";
        switch (line.Length > 0 ? line[0] : ' ')
        {
            case '+' or ':': return new RedisReply(rest);
            case '-': return new RedisReply(rest, IsError: true);
            case '$' or '*' when rest == "-1": return new RedisReply(null);
            case '$': return new RedisReply(await _reader.BlockAsync(Number(rest), ends));
            case '*' when depth < DeepestNesting:
                var items = new List<RedisReply>();
                for (var left = Number(rest); left > 0; left--)
                    items.Add(await ReadAsync(depth + 1, ends));
                return new RedisReply(null, items);
            default: throw NotRedis();
        }
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NotRedis();

    private static CheckFailedException NotRedis() =>
        new("The server does not speak the Redis protocol. Check the port and the engine.");

    private static byte[] Encode(string[] command)
    {
        var text = new StringBuilder().Append('*').Append(command.Length).Append("\r\n");
        foreach (var part in command)
        {
            text.Append('$').Append(Encoding.UTF8.GetByteCount(part)).Append("\r\n").Append(part)
                .Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
