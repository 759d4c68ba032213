using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

internal sealed class DownCommand(CommandContext context)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var only = await StackLock.TakeAsync(context.State,
            () => Console.WriteLine(
                "Another command is changing this tier; waiting for it."), cancellationToken);
        var stack = context.TierStack;
        only.Adopt(context.State.Read()?.Made ?? []);
        Console.WriteLine(await RunningTier.StopAsync(context.State)
            ? $"The tier of stack '{stack}' is stopped."
            : $"No tier of stack '{stack}' runs.");
        return 0;
    }
}
