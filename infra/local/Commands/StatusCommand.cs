namespace CachingTier.Local.Commands;

internal sealed class StatusCommand(CommandContext context, bool json)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var control = context.Connect(TimeSpan.FromSeconds(10));
        if (control is null)
            return context.SayNotRunning();
        if (await control.GetAsync("/status", cancellationToken) is not { } tier)
        {
            return context
            .SayNotRunning();
        }

        if (json)
            Console.WriteLine(tier);
        else
            new TierView(tier).ShowStatus();
        return 0;
    }
}
