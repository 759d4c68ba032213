using System.Diagnostics;
using System.Globalization;
using System.Text;
using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;

namespace Live.Testing;

/// <summary>
/// A project of its own in a temporary folder, used through the command line as a developer would.
/// </summary>
internal sealed class CliTier : IAsyncDisposable
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly TemporaryFolder _project = new();

    /// <param name="settings">The settings of the stack <c>dev</c>.</param>
    /// <param name="state">Where its state goes, below the project.</param>
    public CliTier(string settings, string state = "state/dev")
    {
        File.Copy(Path.Combine(Repository, "Pulumi.yaml"), _project["Pulumi.yaml"]);
        Settings = settings;
        State = new StateFolder(_project[state]);
    }

    public static string Repository { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    /// <summary>What the repository's own dev stack says.</summary>
    public static string DevSettings => File.ReadAllText(Path.Combine(Repository, "Pulumi.dev.yaml"));

    /// <summary>One replicated cache: what is quickest to bring up.</summary>
    public static string SmallSettings => """
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:caches:
            sessions: { kind: replication-group, availability: replicated, replicas: 1 }
        """;

    /// <summary>Where the build puts the command line and the Lambda.</summary>
    public static string Binaries =>
        Path.Combine(
            Repository,
            "infra",
            "local",
            "bin",
            Configuration,
            Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')));

    public string Settings
    {
        set => _project.Write("Pulumi.dev.yaml", value);
    }

    public StateFolder State { get; }

    /// <summary>A folder whose programs go before those of this machine.</summary>
    public string? Programs { get; set; }

    /// <summary>The only folders with programs; null for those of this machine.</summary>
    public string? SearchPath { get; set; }

    public string Folder => _project.Path;

    public SupervisorRecord Record => State.Read() ?? throw new InvalidOperationException("No tier runs.");

    public async Task<CliRun> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        // Where a shell started the tests in the background, they and all they start would ignore a Ctrl-C.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet"])
        {
            WorkingDirectory = _project.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A tier that a killed test run leaves behind would stay for hours.
        string[] owner = arguments is ["up", ..] && !arguments.Contains("--owner")
            ? ["--owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]
            : [];
        string[] all =
        [
            Path.Combine(Binaries, "CachingTier.Local.dll"), .. arguments, .. owner, "--state", State.Path,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        // Killed, as some tests do, a process would leave its diagnostic sockets among the temporary files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var path = SearchPath ?? start.Environment["PATH"];
        start.Environment["PATH"] = Programs is null ? path : $"{Programs}:{path}";
        return Process.Start(start)!;
    }

    public Task<TierStatus> StatusAsync() => AskAsync(control => control.StatusAsync(CancellationToken.None));

    public async Task<CacheStatus> CacheAsync(string name) =>
        (await StatusAsync()).Caches.Single(cache => cache.Name == name);

    /// <summary>What is in a secret.</summary>
    public async Task<SecretContent> SecretAsync(string arn) =>
        (await AskAsync(control => control.SecretAsync(arn, CancellationToken.None))).Parse()
            ?? throw new InvalidOperationException($"There is no secret {arn}.");

    /// <summary>The process id of the first node of a cache with this role.</summary>
    public async Task<int> PidAsync(string cache, string role) =>
        (await CacheAsync(cache)).Nodes.First(node => node.Role == role).Pid!.Value;

    public async Task SettledAsync(string cache)
    {
        // While a node is being replaced it has no process or another state.
        await Eventually.HoldsAsync(async () => Assert.All(
            (await CacheAsync(cache)).Nodes, node => Assert.Equal("available", node.State)));
    }

    /// <summary>
    /// Every process that works in the folder of this project or names it in its command line.
    /// </summary>
    public string[] Processes()
    {
        var found = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var command = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "cmdline")))
                    .Replace('\0', ' ');
                var place = new FileInfo(Path.Combine(folder, "cwd")).LinkTarget ?? "";
                if (command.Contains(_project.Path, StringComparison.Ordinal)
                    || place.StartsWith(_project.Path, StringComparison.Ordinal))
                {
                    found.Add($"{Path.GetFileName(folder)} {command}");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It ended while it was looked at.
            }
        }

        return [.. found];
    }

    /// <summary>Waits until nothing of the tier is left: no process, no state.</summary>
    public Task NothingLeftAsync() => Eventually.HoldsAsync(() =>
    {
        Assert.Empty(Processes());
        Assert.False(Directory.Exists(State.Path));
    });

    private async Task<T> AskAsync<T>(Func<ControlClient, Task<T?>> ask)
        where T : class
    {
        using var control = new ControlClient(State.SocketPath, TimeSpan.FromSeconds(30));
        return await ask(control) ?? throw new InvalidOperationException("The supervisor does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        await RunningTier.StopAsync(State);
        await Eventually.HoldsAsync(() => Assert.Empty(Processes()));
        _project.Dispose();
    }
}
