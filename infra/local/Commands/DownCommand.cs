using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

internal sealed class DownCommand(CommandContext context)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var only = await StackLock.TakeAsync(context.State,
            () => Console.WriteLine(
                "Another command is changing this tier; waiting for it."), cancellationToken);
        Console.WriteLine(await RunningTier.StopAsync(context.State)
            ? $"The tier of stack '{context.Stack}' is stopped."
            : $"No tier of stack '{context.Stack}' runs.");
        return 0;
    }
}
