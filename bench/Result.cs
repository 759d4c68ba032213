namespace Bench;

/// <summary>What one run of the tier took.</summary>
/// <param name="BareStart">The same program printing its help: what any start of it costs on this
/// machine.</param>
internal sealed record Result(
    TimeSpan BareStart, TimeSpan Up, Memory PeakMemory, Memory TierMemory, TimeSpan Smoke,
    IReadOnlyList<TimeSpan> Failovers)
{
    public override string ToString() =>
        $"up {Up.TotalSeconds:0.00} s, peak {PeakMemory.InMib:0} MiB, then {TierMemory.InMib:0} MiB, "
        + $"smoke {Smoke.TotalSeconds:0.00} s, failovers "
        + $"{string.Join(", ", Failovers.Select(time => $"{time.TotalSeconds:0.00} s"))}";
}
