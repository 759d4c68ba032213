using System.Diagnostics;
using System.Globalization;
using CachingTier.Local.Cloud;
using CachingTier.Local.Settings;
using CachingTier.Stacks;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Live.Settings;

/// <summary>
/// Whatever is in the place of the settings, and whatever they say: they are read and planned, or refused on
/// lines of the settings' own kind, soon and without much memory.
/// </summary>
public sealed class HostileSettingsTests(ITestOutputHelper output) : IDisposable
{
    private const int Usual = 300;
    private const int LongestLine = 6_700;
    private const long MostAllocated = 300L << 20;

    // Another seed is another set; a failure names the file.
    private const ulong Seed = 2026;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // More than usual where somebody asks for it.
    private static readonly int Files = int.Parse(
        Environment.GetEnvironmentVariable("HOSTILE_SETTINGS") ?? $"{Usual}", CultureInfo.InvariantCulture);

    private readonly SettingsFolder _folder = new();
    private readonly Dictionary<string, int> _outcomes = [];
    private TimeSpan _slowest;
    private string _slow = "";
    private long _largest;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_is_planned_or_refused()
    {
        foreach (var file in HostileFiles.All.Sample(Files, new Rnd(Seed), 50))
        {
            file.WriteTo(_folder.File);
            var outcome = Outcome(file);
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }

        output.WriteLine($"{string.Join(", ", _outcomes)}; slowest {_slowest} for {_slow}, at most "
            + $"{_largest >> 20} MB");
        Assert.Equal(["planned", "refused", "with problems"], _outcomes.Keys.Order());
    }

    private string Outcome(HostileFile file)
    {
        // A machine that is busy may pause any of them; none is slow three times.
        for (var attempt = 1; ; attempt++)
        {
            var watch = Stopwatch.StartNew();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (outcome, lines) = Try(file);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var elapsed = watch.Elapsed;
            Assert.True(allocated <= MostAllocated, $"{allocated >> 20} MB for {file}");
            Assert.All(lines, line => Assert.True(IsOneLine(line), $"{line}\nfor {file}"));
            if (elapsed > Soon)
            {
                Assert.True(attempt < 3, $"{elapsed} for {file}");
                continue;
            }

            if (elapsed > _slowest)
                (_slowest, _slow) = (elapsed, file.Kind);
            _largest = Math.Max(allocated, _largest);
            return outcome;
        }
    }

    private (string Outcome, IReadOnlyList<string> Lines) Try(HostileFile file)
    {
        try
        {
            var settings = _folder.Read();
            HomeRegion.Check(settings);
            ClusterCopies.Check(settings);
            var plan = CachingStack.Plan(new StackConfiguration("tier", "dev", settings.Config));
            LocalAddresses.Check(settings);
            return plan.Problems.IsEmpty
                ? ("planned", plan.Warnings)
                : ("with problems", [.. plan.Problems.Select(problem => problem.ToString())]);
        }
        catch (SettingsException exception)
        {
            return ("refused", [exception.Message]);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.GetType().Name} for {file}", exception);
        }
    }

    private static bool IsOneLine(string line) => line.Length <= LongestLine && !line.Any(char.IsControl)
        && (line.StartsWith("Pulumi.", StringComparison.Ordinal)
            || line.StartsWith("Stack 'dev'", StringComparison.Ordinal));
}
