using System.Text;

namespace SmokeTesting;

/// <summary>Reads the lines and counted blocks that both protocols are made of.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int LongestLine = 64 * 1024;
    private const int LongestBlock = 1024 * 1024;

    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    public async Task<string> LineAsync(CancellationToken ends)
    {
        var line = new List<byte>();
        while (true)
        {
            var next = await ByteAsync(ends);
            if (next == '\n')
                break;
            line.Add(next);
            if (line.Count > LongestLine)
                throw Endless();
        }

        if (line.Count > 0 && line[^1] == '\r')
            line.RemoveAt(line.Count - 1);
        return Encoding.UTF8.GetString([.. line]);
    }

    public async Task<string> BlockAsync(int length, CancellationToken ends)
    {
        if (length is < 0 or > LongestBlock)
        {
            throw new CheckFailedException(
                $"The server announced a value of {length} bytes. It speaks another protocol.");
        }

        var block = new byte[length];
        for (var index = 0; index < length; index++)
            block[index] = await ByteAsync(ends);
        await LineAsync(ends);
        return Encoding.UTF8.GetString(block);
    }

    private static CheckFailedException Endless() =>
        new("The server sent an endless line. It speaks another protocol.");

    private async ValueTask<byte> ByteAsync(CancellationToken ends)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await stream.ReadAsync(_buffer, ends);
            if (_end == 0)
                throw new EndOfStreamException();
        }

        return _buffer[_start++];
    }
}
