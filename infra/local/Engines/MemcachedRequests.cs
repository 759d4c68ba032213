using System.Globalization;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// Follows the requests of one client through the bytes of a connection, so that a stored value that reads
/// like a command is not taken for one.
/// </summary>
internal sealed class MemcachedRequests
{
    private const int LongestLine = 64 * 1024;
    private const byte BinaryRequest = 0x80;

    private readonly List<byte> _line = [];
    private long _payload;
    private bool _opaque;

    /// <summary>
    /// Cuts the bytes into what goes to the node (text is false) and discovery requests, in their order. The
    /// start of a line is held back until the rest of it is there.
    /// </summary>
    public IEnumerable<(bool IsDiscovery, byte[] Bytes)> Feed(ReadOnlyMemory<byte> bytes)
    {
        var passed = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (_payload > 0 || _opaque)
            {
                var count = _opaque ? bytes.Length - i : (int)Math.Min(_payload, bytes.Length - i);
                passed.AddRange(bytes.Span.Slice(i, count));
                _payload -= _opaque ? 0 : count;
                i += count - 1;
                continue;
            }

            _line.Add(bytes.Span[i]);
            // The binary protocol cannot ask for the cluster in a way that is documented.
            _opaque = _line[0] == BinaryRequest || _line.Count > LongestLine;
            if (bytes.Span[i] != '\n' && !_opaque)
                continue;

            var line = Encoding.ASCII.GetString([.. _line]).TrimEnd('\r', '\n');
            if (line == "config get cluster")
            {
                if (passed.Count > 0)
                    yield return (false, [.. passed]);
                passed.Clear();
                yield return (true, [.. _line]);
            }
            else
            {
                passed.AddRange(_line);
                _payload = PayloadOf(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }

            _line.Clear();
        }

        if (passed.Count > 0)
            yield return (false, [.. passed]);
    }

    // The value that follows a line, with its line end.
    private static long PayloadOf(string[] words)
    {
        var length = words switch
        {
            ["set" or "add" or "replace" or "append" or "prepend" or "cas", _, _, _, var text, ..] => text,
            ["ms", _, var text, ..] => text,
            _ => null,
        };
        return uint.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes + 2L
            : 0;
    }
}
