namespace CachingTier.Local.Engines;

/// <summary>The last lines of a stream; the rest of a long life is forgotten.</summary>
internal sealed class CapturedOutput(int limit = 200)
{
    private readonly Queue<string> _lines = new();

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > limit)
                _lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (_lines)
            return string.Join('\n', _lines);
    }
}
