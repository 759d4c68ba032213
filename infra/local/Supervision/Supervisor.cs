using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CachingTier.Local.Cloud;
using CachingTier.Local.Protocol;
using CachingTier.Local.Settings;

namespace CachingTier.Local.Supervision;

/// <summary>
/// The process that owns a tier. Until the tier is proven it belongs to the command that started it and ends
/// when that command's end of the pipe closes; afterwards it runs until a command stops it.
/// </summary>
internal sealed class Supervisor(SupervisorOptions options, ProgramRunner program, ProgressChannel progress)
{
    /// <summary>What the command writes to let go of a proven tier.</summary>
    public const string Keep = "keep";

    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ready;

    public async Task<int> RunAsync(TextReader owner, CancellationToken cancellationToken)
    {
        await using var terminate = cancellationToken.Register(() => _stop.TrySetResult());
        using var hangUp = PosixSignalRegistration.Create(
            PosixSignal.SIGHUP,
            context => context.Cancel = true);
        var self = ProcessIdentity.Find(Environment.ProcessId)!;
        options.State.Create();
        options.State.Write(Describe(self, []));
        _ = WatchAsync(owner);
        _ = WatchPlaceAsync(self);
        try
        {
            var settings = ConfiguredStack.Read(options.ProjectFolder, options.Stack);
            LocalAddresses.Check(settings);
            return await SuperviseAsync(settings, self);
        }
        catch (SettingsException exception)
        {
            progress.Failed(exception.Message, smoke: null);
            return 1;
        }
        finally
        {
            // The folder may be that of another tier by now.
            if (options.State.Read()?.Supervisor is not { } other || other == self)
                options.State.Remove();
        }
    }

    // Whoever removes the folder of a tier takes away the only way to stop it.
    private async Task WatchPlaceAsync(ProcessIdentity self)
    {
        using var timer = new PeriodicTimer(Watch);
        while (!_stop.Task.IsCompleted && await timer.WaitForNextTickAsync())
        {
            if (options.State.IsLost(self) || options.Owner is { IsAlive: false })
                _stop.TrySetResult();
        }
    }

    private async Task<int> SuperviseAsync(ConfiguredStack settings, ProcessIdentity self)
    {
        ControlApi? control = null;
        await using var tier = await LocalTier.OpenAsync(new TierOptions(
            settings, options.State.EngineFolder, options.FunctionFolder, options.State.SocketPath,
            context => control!.AnswerAsync(context), progress.Step, progress.Note));
        var report = new TierReport(tier, options);
        control = new ControlApi(tier, report, () => _stop.TrySetResult());
        var record = new Lock();
        void Record()
        {
            lock (record)
            {
                options.State.Write(Describe(self, Identities(tier)));
            }
        }

        progress.Step($"Evaluating the program with the settings of stack {options.Stack}");
        var evaluation = tier.EvaluateAsync(program);
        await Task.WhenAny(evaluation, _stop.Task);
        if (!evaluation.IsCompleted)
            return 1;
        if (evaluation.Exception is { } failure)
        {
            var smoke = report.Smoke();
            progress.Failed(
                Message(tier.Cloud.Failures, failure),
                smoke is { Passed: false } ? smoke : null);
            return 1;
        }

        _ready = true;
        Record();
        tier.Engines.Happened += _ =>
        {
            try
            {
                Record();
            }
            catch (IOException)
            {
                // Somebody removed the folder by hand; the engines have nothing to do with that.
            }
        };
        progress.Ready(await report.CreateAsync());
        await _stop.Task;
        progress.Step("Stopping");
        return 0;
    }

    private SupervisorRecord Describe(ProcessIdentity self, ImmutableArray<ProcessIdentity> children) =>
        new(self, options.Fingerprint, _ready, children)
        {
            Stack = options.Stack,
            Owner = options.Owner?.Pid,
            Made = options.Made,
        };

    private async Task WatchAsync(TextReader owner)
    {
        // Without the word the command is gone before it could see the tier proven.
        if (await owner.ReadLineAsync() != Keep)
            _stop.TrySetResult();
        else
            progress.Dispose();
    }

    private static ImmutableArray<ProcessIdentity> Identities(LocalTier tier) =>
        [.. tier.Engines.Processes.Select(engine => ProcessIdentity.Find(engine.Pid))
            .OfType<ProcessIdentity>()];

    // What the cloud refused is the cause; without that it is what the program itself did wrong.
    private static string Message(IReadOnlyCollection<string> resources, AggregateException failure) =>
        string.Join('\n',
        resources.Count > 0
            ? resources
            : failure.Flatten().InnerExceptions.Select(inner => inner.Message).Distinct());
}
