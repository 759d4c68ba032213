using System.Text.RegularExpressions;
using CachingTier.Local.Protocol;
using CachingTier.Local.Settings;
using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

/// <summary>Which tier a command is about.</summary>
internal sealed partial record CommandContext(string ProjectFolder, string Stack, StateFolder State)
{
    public const int NotRunning = 3;

    /// <summary>Exit code when a tier runs whose supervisor does not answer.</summary>
    public const int Hung = 1;

    public const string DefaultStack = "dev";

    /// <summary>A supervisor that is busy on two processors may take that long to answer.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    /// <summary>The folder that --state names; null for that of the stack.</summary>
    public string? GivenState { get; init; }

    /// <summary>The stack whose tier the folder holds.</summary>
    public string TierStack => State.Read()?.Stack ?? Stack;

    /// <summary>Where the build puts the Lambda's files.</summary>
    public static string FunctionFolder => Environment.GetEnvironmentVariable("CACHING_TIER_SMOKETEST")
        ?? Path.Combine(AppContext.BaseDirectory, "smoketest");

    /// <param name="state">Where the tier keeps its state; null for the folder of the stack.</param>
    public static CommandContext Resolve(string projectFolder, string stack, string? state)
    {
        if (state is not null && string.IsNullOrWhiteSpace(state))
        {
            throw new SettingsException("--state must be the path of a folder, but was empty. Leave it out "
                + $"for {StateFolder.Home}/<stack> beside Pulumi.yaml.");
        }

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

        return new CommandContext(projectFolder, stack, folder) { GivenState = state };
    }

    /// <summary>The id of a process that is to own a tier, if there is such a process.</summary>
    public static int? CheckOwner(int? pid) => pid is null || ProcessIdentity.Find(pid.Value) is not null
        ? pid
        : throw new SettingsException($"--owner must be the id of a process that runs, but was {pid}. The "
            + "tier ends with that process: leave it out for a tier that ends with down.");

    /// <summary>How to call a command for this tier.</summary>
    public string Call(string command)
    {
        var stack = Stack == DefaultStack ? "" : $" --stack {Stack}";
        var state = GivenState is null ? "" : $" --state {ShellWord.Quote(GivenState)}";
        return $"./dev {command}{stack}{state}";
    }

    /// <summary>A client of the running tier; null when none runs.</summary>
    /// <param name="timeout">How long an answer may take. Default: what a busy supervisor needs.</param>
    public ControlClient? Connect(TimeSpan? timeout = null) => RunningTier.Find(State) is { Ready: true }
        ? new ControlClient(State.SocketPath, timeout ?? AnswerLimit)
        : null;

    /// <summary>Whether the supervisor answers, before it is asked for what takes longer.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var control = Connect();
        return control is not null && await control.StatusAsync(cancellationToken) is not null;
    }

    /// <summary>Says that no tier runs, or that it does not answer.</summary>
    /// <returns>The exit code.</returns>
    public int SayNoAnswer()
    {
        var record = RunningTier.Find(State);
        Console.Error.WriteLine(record switch
        {
            { Ready: true } => $"The supervisor of stack '{TierStack}', process {record.Supervisor.Pid}, "
                + $"does not answer. End it and its engines with {Call("down")}.",
            { } => $"The tier of stack '{TierStack}' is still coming up.",
            null => $"The tier of stack '{Stack}' is not running. Start it with {Call("up")}.",
        });
        return record is { Ready: true } ? Hung : NotRunning;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex StackName();
}
