namespace CachingTier.Local.Engines;

internal sealed record EngineHostOptions
{
    /// <summary>
    /// Created when absent and removed, with all it holds, when the host is disposed or dies.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>Between noticing that a primary is dead and promoting a replica: a promotion takes
    /// milliseconds here and a few seconds on AWS.</summary>
    public TimeSpan FailoverDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How often every node is asked for a sign of life. A process that ends is noticed at once.
    /// </summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A node that misses this many probes in a row hangs: it is killed and replaced. Until then, five to six
    /// seconds by default, the endpoints lead to it, so clients see what a hung node is like. So many also
    /// because one at work on a long script answers after five seconds only.
    /// </summary>
    public int MissedProbes { get; init; } = 5;

    /// <summary>
    /// A primary that misses this many in a row and uses no processor hangs, too: nobody can write meanwhile.
    /// </summary>
    public int MissedAtRest { get; init; } = 3;

    /// <summary>The folders in which the engines are looked for, as in PATH.</summary>
    public string SearchPath { get; init; } = EngineExecutable.SearchPath;

    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
