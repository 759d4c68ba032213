using System.Text.Json;
using CachingTier.Contract;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Supervision;

/// <summary>
/// Reports what goes on to the command that started the supervisor, one JSON object per line, and to the log.
/// </summary>
internal sealed class ProgressChannel(Stream output, TextWriter log) : IDisposable
{
    private readonly Lock _gate = new();
    private StreamWriter? _lines = new(output) { AutoFlush = true };

    /// <summary>What is being done right now.</summary>
    public void Step(string text) => Send(new(SupervisorMessageKind.Step, text));

    /// <summary>Something that happened and is worth a line.</summary>
    public void Note(string text) => Send(new(SupervisorMessageKind.Note, text));

    public void Ready(TierStatus tier) => Send(new(SupervisorMessageKind.Ready, Tier: tier));

    /// <summary>The reason why the tier does not come up: nothing follows, whatever else happens.</summary>
    public void Failed(string message, SmokeStatus? smoke)
    {
        lock (_gate)
        {
            Send(new(SupervisorMessageKind.Failed, message, Smoke: smoke));
            Close();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            Close();
    }

    private void Send(SupervisorMessage message)
    {
        lock (_gate)
        {
            var kind = Choice<SupervisorMessageKind>.Name(message.Kind);
            log.WriteLine($"{DateTime.UtcNow:O} {kind} {message.Text}");
            try
            {
                _lines?.WriteLine(JsonSerializer.Serialize(message, ProtocolJson.Default.SupervisorMessage));
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
