using System.Text.Json;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Commands;

internal sealed class StatusCommand(CommandContext context, bool json)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var control = context.Connect();
        if (control is null || await control.StatusAsync(cancellationToken) is not { } tier)
            return context.SayNoAnswer();

        if (json)
            Console.WriteLine(JsonSerializer.SerializeToNode(tier, ProtocolJson.Default.TierStatus));
        else
            new TierView(tier).ShowStatus();
        return 0;
    }
}
