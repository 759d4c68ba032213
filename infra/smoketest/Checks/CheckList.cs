using System.Diagnostics;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>
/// Runs the checks of one target in order and records each. When one fails that the next ones need, those are
/// recorded as not run.
/// </summary>
internal sealed class CheckList(RunContext run)
{
    private readonly List<Check> _checks = [];

    public IReadOnlyList<Check> Checks => _checks;

    /// <summary>Why no further check of this target can run.</summary>
    public string? Obstacle { get; private set; }

    public void Block(string reason) => Obstacle ??= reason;

    public async Task RunAsync(CheckLayer layer, object target, Func<Task<string?>> check)
    {
        if (!await RunIndependentAsync(layer, target, Obstacle, check))
            Block($"{Choice<CheckLayer>.Name(layer)} to {target} failed");
    }

    /// <summary>Runs a check that the next ones do not need.</summary>
    public async Task<bool> RunIndependentAsync(
        CheckLayer layer,
        object target,
        string? obstacle,
        Func<Task<string?>> check)
    {
        if (obstacle is not null)
        {
            _checks.Add(
                new Check(layer, $"{target}", false, CheckOutcome.NotRun, 0, $"Not run because {obstacle}."));
            return false;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            var detail = await check();
            var passed = CheckOutcome.Passed;
            _checks.Add(new Check(layer, $"{target}", true, passed, Timing.Since(start), Redact(detail)));
            return true;
        }
        catch (Exception exception)
        {
            var error = Redact(Failure.Describe(exception));
            _checks.Add(
                new Check(layer, $"{target}", false, CheckOutcome.Failed, Timing.Since(start), Error: error));
            return false;
        }
    }

    public void NotApplicable(CheckLayer layer, object target, string reason) =>
        _checks.Add(new Check(layer, $"{target}", true, CheckOutcome.NotApplicable, 0, reason));

    public void Add(CheckList other) => _checks.AddRange(other._checks);

    private string? Redact(string? text) => text is null ? null : run.Redactor.Redact(text);
}
