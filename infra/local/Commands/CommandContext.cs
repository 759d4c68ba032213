using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

/// <summary>Which tier a command is about.</summary>
internal sealed record CommandContext(string ProjectFolder, string Stack, StateFolder State)
{
    public const int NotRunning = 3;

    /// <summary>Where the build puts the Lambda's files.</summary>
    public static string FunctionFolder => Environment.GetEnvironmentVariable("CACHING_TIER_SMOKETEST")
        ?? Path.Combine(AppContext.BaseDirectory, "smoketest");

    /// <summary>A client of the running tier; null when none runs.</summary>
    public ControlClient? Connect(TimeSpan timeout) => RunningTier.Find(State) is { Ready: true }
        ? new ControlClient(State.SocketPath, timeout)
        : null;

    public int SayNotRunning()
    {
        Console.Error.WriteLine($"The tier of stack '{Stack}' is not running. Start it with ./dev up.");
        return NotRunning;
    }
}
