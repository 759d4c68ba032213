using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;
using CachingTier.Stacks;
using Pulumi;

namespace CachingTier.Local.Commands;

/// <summary>Turns this process into the supervisor of a tier.</summary>
internal sealed class SuperviseCommand(
    CommandContext context,
    string fingerprint,
    int? owner,
    string[] made)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Session.Leave();
        Session.KeepPrivate();
        context.State.Create();
        await using var log = new StreamWriter(context.State.LogPath) { AutoFlush = true };
        using var progress = new ProgressChannel(Console.OpenStandardOutput(), log);
        // Standard output carries the progress; what the program itself prints goes to the log.
        Console.SetOut(TextWriter.Synchronized(log));
        var options = new SupervisorOptions(
            context.ProjectFolder, context.Stack, context.State, fingerprint, CommandContext.FunctionFolder)
        {
            // An owner that is gone already ends the tier at once.
            Made = [.. made],
            Owner = owner is { } pid ? ProcessIdentity.Find(pid) ?? new ProcessIdentity(pid, "") : null,
        };
        using var command = new StreamReader(Console.OpenStandardInput());
        return await new Supervisor(options, Deployment.TestAsync<CachingStack>, progress)
            .RunAsync(command, cancellationToken);
    }
}
