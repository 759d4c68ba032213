using System.Text;
using System.Text.Json;
using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;

namespace Live.Cloud;

public sealed class ProgressChannelTests
{
    [Theory]
    [InlineData("note failed", "note failed")]
    [InlineData("failed note step", "failed")]
    [InlineData("step failed note failed note", "step failed")]
    public void Nothing_follows_the_reason_of_a_failure(string sent, string received)
    {
        using var output = new MemoryStream();
        using var log = new StringWriter();
        using (var channel = new ProgressChannel(output, log))
        {
            foreach (var kind in sent.Split(' '))
                Send(channel, kind);
        }

        var messages = Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, ProtocolJson.Default.SupervisorMessage)!)
            .ToArray();
        Assert.Equal(received, string.Join(' ', messages.Select(message => message.Text)));
        Assert.True(messages[^1].IsOutcome);
        Assert.Equal(sent.Split(' ').Length, log.ToString().Split('\n').Length - 1);
    }

    private static void Send(ProgressChannel channel, string kind)
    {
        switch (kind)
        {
            case "failed":
                channel.Failed(kind, smoke: null);
                break;
            case "note":
                channel.Note(kind);
                break;
            default:
                channel.Step(kind);
                break;
        }
    }
}
