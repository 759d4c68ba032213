using System.Collections.Immutable;
using CachingTier.Local.Access;
using CachingTier.Local.Cloud;
using CachingTier.Local.Engines;
using CachingTier.Local.Lambda;
using CachingTier.Local.Reachability;
using CachingTier.Local.Resources;
using CachingTier.Local.Secrets;
using CachingTier.Local.Settings;

namespace CachingTier.Local.Supervision;

/// <summary>One stack on this machine: its cloud, its engines and what they are reached by.</summary>
internal sealed class LocalTier : IAsyncDisposable
{
    private readonly TierOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly PacketSink _blackHole = new();
    private readonly LocalServer _server;

    private LocalTier(
        TierOptions options,
        LocalServer server,
        LambdaRuntimeApi runtimeApi,
        SecretStore secrets,
        ResourceGraph graph,
        Regions regions,
        AwsCredentials role,
        AwsCredentials user)
    {
        _options = options;
        _server = server;
        Secrets = secrets;
        Graph = graph;
        Engines = new EngineHost(new EngineHostOptions { DataFolder = options.EngineFolder });
        Engines.Happened += options.Note;
        // It goes with the engines, however the tier ends.
        CredentialsPath = Path.Combine(options.EngineFolder, "aws-credentials");
        PrivateFile.Write(CredentialsPath, user.ToFile());

        var runtime = new LambdaRuntime(
            runtimeApi, new RuntimeOptions(server.Address, role, Engines.CaCertificatePath));
        Smoke = new SmokeRunner(
            regions.Home,
            Graph,
            runtime,
            _blackHole,
            Endpoint,
            options.FunctionFolder,
            options.Step);
        Region = regions.Home;
        Cloud = new LocalCloud(regions, Graph, Families, _stop.Token);

        ImmutableArray<IResourceFamily> Families(Account account)
        {
            var seen = Graph.In(account.Region);
            return
            [
                new NetworkFamily(account),
                new UserFamily(account, seen),
                new CacheFamily(account, seen, Engines, options.Note),
                new SecretFamily(account, secrets),
                new FunctionFamily(account, seen, Smoke),
                new PlainFamily(account, options.Note),
            ];
        }
    }

    /// <summary>The region of the stack.</summary>
    public string Region { get; }

    /// <summary>Where Secrets Manager is answered.</summary>
    public string Endpoint => $"http://{_server.Address}";

    /// <summary>
    /// AWS's shared credentials file, with which a program of this machine's user may read secrets there.
    /// </summary>
    public string CredentialsPath { get; }

    public ResourceGraph Graph { get; }

    public SecretStore Secrets { get; }

    public EngineHost Engines { get; }

    public SmokeRunner Smoke { get; }

    public LocalCloud Cloud { get; }

    /// <summary>Opens the endpoints; no engine runs before the program asks for one.</summary>
    public static async Task<LocalTier> OpenAsync(TierOptions options)
    {
        var settings = options.Settings;
        var account = Account.Create(settings);
        var regions = new Regions(account);
        var graph = new ResourceGraph();
        var access = new SecretAccess(graph, new RoleAccess(graph, account));
        var runtimeApi = new LambdaRuntimeApi();
        var secrets = new SecretStore();
        var (role, user) = (AwsCredentials.CreateForRole(), AwsCredentials.CreateForUser());
        var endpoint = new SecretsEndpoint(secrets,
            new SignatureCheck(regions.Has, "secretsmanager", TimeProvider.System, role, user),
            (caller, action, resource) => caller == role && runtimeApi.Running is { } function
                ? access.Refusal(function.Arn, action, resource)
                : null);
        var server = await LocalServer.StartAsync(
            options.SocketPath, options.Commands, new FunctionEndpoints(runtimeApi, endpoint).AnswerAsync);
        return new LocalTier(options, server, runtimeApi, secrets, graph, regions, role, user);
    }

    /// <summary>A warning of the program as a command shows it.</summary>
    public static string Describe(string warning) => $"Warning: {warning}";

    /// <summary>Evaluates the program: when it returns, everything the program asked for is there.</summary>
    public async Task EvaluateAsync(ProgramRunner program)
    {
        DeploymentWarnings.Observe(text => _options.Note(Describe(text)));
        await _options.Settings.EvaluateAsync(program, Cloud, preview: false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Cloud.QuietAsync();
        await Engines.DisposeAsync();
        await _server.DisposeAsync();
        _blackHole.Dispose();
        _stop.Dispose();
    }
}
