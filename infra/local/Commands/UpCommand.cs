using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CachingTier.Local.Cloud;
using CachingTier.Local.Protocol;
using CachingTier.Local.Settings;
using CachingTier.Local.Supervision;
using CachingTier.Stacks;
using Pulumi;

namespace CachingTier.Local.Commands;

internal sealed class UpCommand(CommandContext context, int? owner)
{
    /// <summary>Exit code after Ctrl-C, as shells expect it.</summary>
    public const int Interrupted = 130;

    private readonly Screen _screen = new();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var settings = ConfiguredStack.Read(context.ProjectFolder, context.Stack);
        HomeRegion.Check(settings);
        ClusterCopies.Check(settings);
        using var only = await StackLock.TakeAsync(context.State,
            () => _screen.Line("Another command is changing this tier; waiting for it."), cancellationToken);
        var fingerprint = Fingerprint.Compute(
            context.ProjectFolder, context.Stack, CommandContext.FunctionFolder);
        if (RunningTier.Find(context.State) is { Ready: true } running
            && await UseRunningAsync(running, settings, fingerprint, watch, cancellationToken)
                is { } exitCode)
        {
            return exitCode;
        }

        var made = context.State.Read()?.Made ?? [];
        await RunningTier.StopAsync(context.State);
        only.Adopt(made);
        return await StartAsync(fingerprint, only.Made, watch, cancellationToken);
    }

    /// <summary>What there is to do with a running tier; null when another one takes its place.</summary>
    private async Task<int?> UseRunningAsync(
        SupervisorRecord running,
        ConfiguredStack settings,
        string fingerprint,
        Stopwatch watch,
        CancellationToken cancellationToken)
    {
        if (running.Stack is { } other && other != context.Stack)
        {
            await Console.Error.WriteLineAsync($"{context.State.Path} holds the running tier of stack "
                + $"'{other}'. Stop it with {(context with { Stack = other }).Call("down")}, or name another "
                + "folder with --state.");
            return 1;
        }

        if (!await context.AnswersAsync(cancellationToken))
            return context.SayNoAnswer();
        if (owner is not null && running.Owner != owner)
            _screen.Line(DescribeOwner(running.Owner));
        if (running.Fingerprint == fingerprint)
            return await ProveRunningAsync(watch, cancellationToken);
        return await MayReplaceAsync(settings, cancellationToken) ? null : 1;
    }

    private string DescribeOwner(int? running)
    {
        var owned = running is { } pid
            ? $"The running tier ends with process {pid}, not with {owner}"
            : $"The running tier ends with down, not with process {owner}";
        return $"{owned}: run {context.Call("down")} first for another owner.";
    }

    private async Task<bool> MayReplaceAsync(ConfiguredStack settings, CancellationToken cancellationToken)
    {
        // Without an answer nothing is known of what runs, and a stage of a migration could be skipped.
        using var control = new ControlClient(context.State.SocketPath, TimeSpan.FromSeconds(30));
        var running = await control.StatusAsync(cancellationToken);
        if (await Rehearsal.RunAsync(
            settings,
            running?.Settings,
            Deployment.TestAsync<CachingStack>,
            warning => _screen.Line(LocalTier.Describe(warning))) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
            await Console.Error.WriteLineAsync("The running tier is left as it was.");
            return false;
        }

        _screen.Line("The settings or binaries changed since the running tier came up: replacing it.");
        return true;
    }

    /// <summary>
    /// A tier of the same settings and binaries is proven again; null when it is gone meanwhile.
    /// </summary>
    private async Task<int?> ProveRunningAsync(Stopwatch watch, CancellationToken cancellationToken)
    {
        using var control = new ControlClient(context.State.SocketPath, TimeSpan.FromMinutes(5));
        _screen.Line($"The tier of stack '{context.Stack}' already runs: proving it again.");
        var proof = await control.SmokeAsync(cancellationToken);
        var tier = proof is null ? null : await control.StatusAsync(cancellationToken);
        return tier is null ? null : Show(tier, watch);
    }

    private async Task<int> StartAsync(
        string fingerprint,
        ImmutableArray<string> made,
        Stopwatch watch,
        CancellationToken cancellationToken)
    {
        await using var supervisor = SupervisorProcess.Start(context, fingerprint, owner, made);
        SupervisorMessage? outcome = null;
        await _screen.RunAsync($"Bringing up stack {context.Stack}", async () =>
        {
            await foreach (var message in supervisor.ReadAsync().WithCancellation(cancellationToken))
            {
                if (message.IsOutcome)
                    outcome ??= message;
                Follow(message);
            }
        }).WaitAsync(cancellationToken);

        if (outcome?.Tier is { } tier)
        {
            await supervisor.KeepAsync();
            return Show(tier, watch);
        }

        if (outcome?.Smoke is { } smoke)
        {
            new SmokeView(smoke).Show();
        }
        else if (outcome?.Text is { } cause)
        {
            await Console.Error.WriteLineAsync(cause);
        }
        else
        {
            await Console.Error.WriteLineAsync(
                $"The supervisor ended before the tier was up. {await supervisor.ErrorsAsync()}".Trim());
        }

        await RunningTier.StopAsync(context.State);
        return 1;
    }

    private void Follow(SupervisorMessage message)
    {
        if (message is { Kind: SupervisorMessageKind.Step, Text: { } step })
            _screen.Step(step);
        else if (message is { Kind: SupervisorMessageKind.Note, Text: { } note })
            _screen.Line(note);
    }

    private int Show(TierStatus tier, Stopwatch watch)
    {
        var view = new TierView(tier);
        view.ShowConnections();
        var passed = new SmokeView(tier.Smoke).Show();
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var done = tier.Smoke is null ? "Up" : "Up and proven";
        Console.WriteLine(passed
            ? $"{done} in {seconds} s, {view.Memory}.\nConnect: {context.Call("connect CACHE")}   Stop: "
                + $"{context.Call("down")}"
            : $"The tier runs, but the smoke test failed. See above; {context.Call("smoke")} runs it again.");
        return passed ? 0 : 1;
    }
}
