using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>Servers of one test, and the smoke test's own binary as Lambda runs it.</summary>
internal sealed class SmokeScene : IAsyncDisposable
{
    public const string Token = "correct-horse-battery-staple";
    public const string SecretArn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:sessions-AbCdEf";

    private readonly List<IAsyncDisposable> _running = [];
    private readonly List<int> _processes = [];

    private SmokeFunction? _function;

    private SmokeScene(string folder, LambdaHost lambda)
    {
        Folder = folder;
        Lambda = lambda;
        Authority = new TestAuthority(folder, "test-authority");
        Lambda.Secrets[SecretArn] = JsonSerializer.Serialize(new { password = Token });
        TrustFile = Authority.RootFile;
    }

    public string Folder { get; }

    public LambdaHost Lambda { get; }

    public TestAuthority Authority { get; }

    /// <summary>The function's SSL_CERT_FILE; none for the roots it brings along.</summary>
    public string? TrustFile { get; set; }

    /// <summary>The function's own variables.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Where Secrets Manager is said to be, when not where it is.</summary>
    public string? SecretsAddress { get; set; }

    public static async Task<SmokeScene> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("smoke-test-").FullName;
        // Memcached gives up root before it reads its key.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        return new SmokeScene(folder, await LambdaHost.StartAsync());
    }

    public T Keep<T>(T running)
        where T : IAsyncDisposable
    {
        lock (_running)
        {
            _running.Add(running);
            if (running is ServerProcess server)
                _processes.Add(server.Id);
        }

        return running;
    }

    /// <summary>
    /// Redis with TLS and a token, on an address of its own, unless the arguments say otherwise.
    /// </summary>
    public Task<ServerProcess> RedisAsync(params string[] arguments) =>
        RedisAtAsync(
            LoopbackBlock.Next(),
            null,
            ["--requirepass", Token, "--masterauth", Token, .. arguments]);

    /// <summary>A replica that has its primary's data.</summary>
    public async Task<ServerProcess> ReplicaAsync(ServerProcess primary, params string[] arguments)
    {
        var replica = await RedisAsync(["--replicaof", primary.Host, $"{primary.Port}", .. arguments]);
        await LinkedAsync(replica);
        return replica;
    }

    /// <summary>Waits until a replica has its primary's data.</summary>
    public Task LinkedAsync(ServerProcess replica, bool tls = true) => LinkIsAsync(replica, "up", tls);

    /// <summary>Waits until a replica knows that it has lost its primary.</summary>
    public Task UnlinkedAsync(ServerProcess replica) => LinkIsAsync(replica, "down", tls: true);

    public async Task<ServerProcess> RedisAtAsync(
        IPAddress address, (string Certificate, string Key)? tls, string[] arguments, int port = 6379)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"{address}-{port}")).FullName;
        var (certificate, key) = tls ?? Authority.Issue(null, $"{address}");
        string[] all =
        [
            "--bind", $"{address}", "--dir", folder, "--save", "", "--port", "0", "--tls-port", $"{port}",
            "--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", Authority.RootFile,
            "--tls-auth-clients", "no", "--tls-replication", "yes", "--tls-cluster", "yes",
            "--repl-diskless-sync-delay", "0", .. arguments,
        ];
        return Keep(
            await ServerProcess.StartAsync("redis-server", all, folder, new IPEndPoint(address, port)));
    }

    public async Task<ServerProcess> PlainRedisAsync(params string[] arguments)
    {
        var address = LoopbackBlock.Next();
        return Keep(await ServerProcess.StartAsync(
            "redis-server",
            ["--bind", $"{address}", "--port", "6379", "--save", "", .. arguments],
            Folder,
            new IPEndPoint(address, 6379)));
    }

    public async Task<ServerProcess> MemcachedAsync()
    {
        var address = LoopbackBlock.Next();
        var (certificate, key) = Authority.Issue(null, $"{address}");
        string[] user = System.Environment.IsPrivilegedProcess ? ["-u", "nobody"] : [];
        string[] tls = ["-Z", "-o", $"ssl_chain_cert={certificate},ssl_key={key}"];
        return Keep(await ServerProcess.StartAsync(
            "memcached",
            ["-l", $"{address}", "-p", "11211", "-m", "16", .. tls, .. user],
            Folder,
            new IPEndPoint(address, 11211)));
    }

    public Task<SmokeResult> RunAsync(
        object caches,
        double? timeoutSeconds = null,
        double? settleSeconds = null) =>
        RunTextAsync(JsonSerializer.Serialize(new { caches, timeoutSeconds, settleSeconds }));

    public async Task<SmokeResult> RunTextAsync(string request)
    {
        await using var function = _function ?? StartFunction();
        var answer = await function.InvokeAsync(Lambda, request);
        var result = await function.EndAsync(answer);
        Assert.DoesNotContain(Token, result.Everything);
        return result;
    }

    /// <summary>
    /// Proves caches and leaves the function running, so that none of the time of the next run is that of its
    /// start.
    /// </summary>
    public async Task WarmUpAsync(object caches)
    {
        _function = StartFunction();
        var answer = await _function.InvokeAsync(Lambda, JsonSerializer.Serialize(new { caches }));
        Assert.True(answer.Succeeded, answer.Body);
    }

    public async ValueTask DisposeAsync()
    {
        if (_function is not null)
            await _function.DisposeAsync();
        foreach (var running in Enumerable.Reverse(_running))
            await running.DisposeAsync();
        await Lambda.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        Assert.DoesNotContain(_processes, id => Directory.Exists($"/proc/{id}"));
    }

    private Task LinkIsAsync(ServerProcess replica, string status, bool tls) => Eventually.HoldsAsync(
        async () => Assert.Contains(
            $"master_link_status:{status}",
            await RedisCli.AskAsync(replica, tls ? Authority : null, "INFO", "replication"),
            StringComparison.Ordinal));

    private SmokeFunction StartFunction()
    {
        var function = SmokeFunction.Start(Function());
        _processes.Add(function.Id);
        return function;
    }

    private ProcessStartInfo Function()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "smoketest", "SmokeTest.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var path = System.Environment.GetEnvironmentVariable("PATH");
        var home = System.Environment.GetEnvironmentVariable("DOTNET_ROOT");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        // It is killed, and would leave its diagnostic sockets among the temporary files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (home is not null)
            start.Environment["DOTNET_ROOT"] = home;
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = Lambda.Address;
        start.Environment["AWS_REGION"] = "eu-central-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDTEST";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        start.Environment["AWS_SESSION_TOKEN"] = "session";
        start.Environment["AWS_ENDPOINT_URL_SECRETS_MANAGER"] = $"http://{SecretsAddress ?? Lambda.Address}";
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        if (TrustFile is not null)
            start.Environment["SSL_CERT_FILE"] = TrustFile;
        return start;
    }
}
