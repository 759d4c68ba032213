using System.Text.RegularExpressions;
using CachingTier.Local.Protocol;
using CachingTier.Local.Settings;
using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

/// <summary>Which tier a command is about.</summary>
internal sealed partial record CommandContext(string ProjectFolder, string Stack, StateFolder State)
{
    public const int NotRunning = 3;
    public const string DefaultStack = "dev";

    /// <summary>Where the build puts the Lambda's files.</summary>
    public static string FunctionFolder => Environment.GetEnvironmentVariable("CACHING_TIER_SMOKETEST")
        ?? Path.Combine(AppContext.BaseDirectory, "smoketest");

    /// <param name="state">Where the tier keeps its state; null for the folder of the stack.</param>
    public static CommandContext Resolve(string projectFolder, string stack, string? state)
    {
        if (!StackName().IsMatch(stack))
        {
            throw new SettingsException("--stack must be letters, digits, hyphens, underscores and periods "
                + $"that start with a letter or digit, but was '{stack}'. It names the settings: "
                + "Pulumi.<stack>.yaml.");
        }

        var folder = new StateFolder(state ?? Path.Combine(projectFolder, StateFolder.Home, stack));
        if (folder.Foreign() is { } foreign)
        {
            throw new SettingsException("--state must be a new folder, an empty one or that of a tier, but "
                + $"'{foreign}' is not a tier's. Name another folder: a tier removes its own when it ends.");
        }

        return new CommandContext(projectFolder, stack, folder);
    }

    /// <summary>The id of a process that is to own a tier, if there is such a process.</summary>
    public static int? CheckOwner(int? pid) => pid is null || ProcessIdentity.Find(pid.Value) is not null
        ? pid
        : throw new SettingsException($"--owner must be the id of a process that runs, but was {pid}. The "
            + "tier ends with that process: leave it out for a tier that ends with down.");

    /// <summary>How to call a command for this stack.</summary>
    public string Call(string command) =>
        Stack == DefaultStack ? $"./dev {command}" : $"./dev {command} --stack {Stack}";

    /// <summary>A client of the running tier; null when none runs.</summary>
    public ControlClient? Connect(TimeSpan timeout) => RunningTier.Find(State) is { Ready: true }
        ? new ControlClient(State.SocketPath, timeout)
        : null;

    public int SayNotRunning()
    {
        Console.Error.WriteLine(RunningTier.Find(State) is { Ready: false }
            ? $"The tier of stack '{Stack}' is still coming up."
            : $"The tier of stack '{Stack}' is not running. Start it with {Call("up")}.");
        return NotRunning;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex StackName();
}
