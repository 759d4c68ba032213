using System.Text.Json.Nodes;

namespace CachingTier.Local.Supervision;

/// <summary>
/// Tells the command that started the supervisor what goes on, one JSON object per line, and the log too.
/// </summary>
internal sealed class ProgressChannel(Stream output, TextWriter log) : IDisposable
{
    private readonly Lock _gate = new();
    private StreamWriter? _lines = new(output) { AutoFlush = true };

    /// <summary>What is being done right now.</summary>
    public void Step(string text) => Send("step", new JsonObject { ["text"] = text });

    /// <summary>Something that happened and is worth a line.</summary>
    public void Note(string text) => Send("note", new JsonObject { ["text"] = text });

    public void Ready(JsonObject tier) => Send("ready", new JsonObject { ["tier"] = tier });

    public void Failed(string message, JsonObject? smoke) =>
        Send("failed", new JsonObject { ["message"] = message, ["smoke"] = smoke });

    public void Dispose()
    {
        lock (_gate)
            Close();
    }

    private void Send(string kind, JsonObject line)
    {
        lock (_gate)
        {
            log.WriteLine($"{DateTime.UtcNow:O} {kind} {(string?)line["text"] ?? (string?)line["message"]}");
            try
            {
                line["kind"] = kind;
                _lines?.WriteLine(line.ToJsonString());
            }
            catch (IOException)
            {
                // The command is gone.
                Close();
            }
        }
    }

    private void Close()
    {
        try
        {
            _lines?.Dispose();
        }
        catch (IOException)
        {
            // What was not written has no reader any more.
        }

        _lines = null;
    }
}
