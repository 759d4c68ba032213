using System.CommandLine;
using System.CommandLine.Help;
using CachingTier.Local.Settings;

namespace CachingTier.Local.Commands;

/// <summary>The verbs of <c>./dev</c> that deal with a tier.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Stack = new("--stack")
    {
        Description = "Stack whose settings (Pulumi.<stack>.yaml) to use.",
        HelpName = "NAME",
        DefaultValueFactory = _ => CommandContext.DefaultStack,
        Recursive = true,
    };

    private static readonly Option<string?> State = new("--state")
    {
        Description = "Folder that holds the running tier. Default: .tier/<stack> beside Pulumi.yaml.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    // Errors of the operating system, the same on Linux and macOS but for the quota.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int TooManyFiles = 24;
    private const int TooManyFilesOfAll = 23;

    public static Task<int> RunAsync(string[] args)
    {
        var root = new Command(
            "./dev",
            "The caching tier of a Pulumi stack, on this machine with real engines.")
        {
            Up(),
            Status(),
            Verb("smoke", "Run the smoke test again: exit code 0 only if every check passes.",
                (context, cancel) => new SmokeCommand(context).RunAsync(cancel)),
            Connect(),
            Verb("down", "Stop the tier and remove everything it left.",
                (context, cancel) => new DownCommand(context).RunAsync(cancel)),
            Supervise(),
        };
        root.Options.Add(new HelpOption());
        root.Options.Add(Stack);
        root.Options.Add(State);

        // Long enough for a Ctrl-C to end a tier that is half up.
        var configuration = new InvocationConfiguration
        {
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            EnableDefaultExceptionHandler = false,
        };
        return InvokeAsync(root.Parse(args), configuration);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration)
    {
        try
        {
            Console.SetOut(new CheckedOutput(Console.Out));
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return Fail("Interrupted.", UpCommand.Interrupted);
        }
        catch (Exception exception)
        {
            return Fail(Describe(exception), 1);
        }
    }

    // One line, never a trace.
    private static string Describe(Exception exception) => exception switch
    {
        SettingsException or OutputException => exception.Message,
        IOException { HResult: NoSpace or NoQuota } => $"{exception.Message} Free some space, or name a "
            + "folder on another disk with --state.",
        IOException { HResult: TooManyFiles or TooManyFilesOfAll } => $"{exception.Message} Raise the limit "
            + "of open files with 'ulimit -n 1024'.",
        UnauthorizedAccessException or IOException => $"{exception.Message} A tier needs a folder to write "
            + "to: run the command as the user who brought the tier up, or name another folder with --state.",
        _ => ErrorLog.Write(exception),
    };

    private static int Fail(string message, int exitCode)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (IOException)
        {
            // Nowhere to say it.
        }

        return exitCode;
    }

    private static Command Verb(
        string name, string description, Func<CommandContext, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, cancel) => run(Context(parsed), cancel));
        return command;
    }

    private static Command Up()
    {
        var owner = Owner();
        var command = new Command(
            "up",
            "Bring the tier up, prove it with the smoke test and print how to connect.")
        {
            owner,
        };
        command.SetAction((parsed, cancel) => new UpCommand(
            Context(parsed), CommandContext.CheckOwner(parsed.GetValue(owner))).RunAsync(cancel));
        return command;
    }

    private static Option<int?> Owner() => new("--owner")
    {
        Description = "Process id: the tier ends when that process does. Default: it ends with down.",
        HelpName = "PID",
    };

    private static Command Status()
    {
        var json = new Option<bool>("--json")
        {
            Description = "Print all that is known of the tier as JSON."
        };
        const string description = "Show caches, nodes, roles and memory. Exit code 3 when no tier runs.";
        var command = new Command("status", description) { json };
        command.SetAction(
            (parsed, cancel) => new StatusCommand(Context(parsed), parsed.GetValue(json)).RunAsync(cancel));
        return command;
    }

    private static Command Connect()
    {
        var cache = new Argument<string>("CACHE")
        {
            Description = "Name of the cache in the settings; that of a copy with its region, as "
                + "in sessions@eu-central-1."
        };
        var print = new Option<bool>("--print") { Description = "Print the command instead of running it." };
        const string description = "Open redis-cli or openssl on a cache, or print the command.";
        var command = new Command("connect", description) { cache, print };
        command.SetAction((parsed, cancel) => new ConnectCommand(
            Context(parsed), parsed.GetRequiredValue(cache), parsed.GetValue(print)).RunAsync(cancel));
        return command;
    }

    private static Command Supervise()
    {
        var fingerprint = new Option<string>("--fingerprint") { Required = true };
        var made = new Option<string[]>("--made");
        var owner = Owner();
        var command = new Command("supervise", "Own a tier; started by up.") { fingerprint, owner, made };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => new SuperviseCommand(
            Context(parsed),
            parsed.GetRequiredValue(fingerprint),
            parsed.GetValue(owner),
            parsed.GetValue(made) ?? []).RunAsync(cancel));
        return command;
    }

    private static CommandContext Context(ParseResult parsed) => CommandContext.Resolve(
        ProjectFolder.Find(Environment.CurrentDirectory),
        parsed.GetRequiredValue(Stack),
        parsed.GetValue(State));
}
