using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CachingTier.Local.Engines;

namespace Live.Testing;

/// <summary>
/// A host of real engines in a temporary folder, without the delays of AWS, and what it said.
/// </summary>
internal sealed class EngineTier : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ProgramFolder _programs;

    /// <param name="engine">What runs caches of Valkey and of Redis.</param>
    /// <param name="missedProbes">How many probes, in about half a second each, a node that hangs may miss.
    /// The default is for tests of everything else: on a busy machine no node is to be taken for
    /// hung.</param>
    /// <param name="missedAtRest">How many a primary that uses no processor may; as many when left
    /// out.</param>
    public EngineTier(
        string engine = "redis-server", int missedProbes = 100, int? missedAtRest = null)
    {
        _programs = new ProgramFolder(engine, EngineExecutable.Memcached.Name);
        Host = new EngineHost(new EngineHostOptions
        {
            DataFolder = Folder,
            FailoverDelay = TimeSpan.Zero,
            ProbeInterval = TimeSpan.FromMilliseconds(100),
            ProbeTimeout = TimeSpan.FromMilliseconds(400),
            MissedProbes = missedProbes,
            MissedAtRest = missedAtRest ?? missedProbes,
            SearchPath = _programs.Path,
        });
        Host.Happened += Events.Enqueue;
    }

    public string Folder { get; } =
        Path.Combine(Path.GetTempPath(), "engines-" + Guid.NewGuid().ToString("N"));

    public EngineHost Host { get; }

    public ConcurrentQueue<string> Events { get; } = new();

    /// <summary>Puts a shell script in place of a program, which it knows as <c>{0}</c>.</summary>
    public void Replace(string program, string script)
    {
        var own = new EngineExecutable(program, program).Find(EngineExecutable.SearchPath);
        _programs.Write(program, $"#!/bin/sh\n{script.Replace("{0}", own, StringComparison.Ordinal)}\n");
    }

    public static ReplicationGroupSpec Group(string id, int replicas, string? token = null) => new(
        id, 1, replicas, false, 6379, true, token, new Dictionary<string, string>(), "cache.t4g.micro");

    public SslClientAuthenticationOptions Tls(EngineEndpoint endpoint) =>
        Trusting(Host.CaCertificatePath, endpoint.Host);

    /// <summary>TLS that accepts only what this authority has signed for this host.</summary>
    public static SslClientAuthenticationOptions Trusting(string caCertificatePath, string host)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPemFile(caCertificatePath);
        return new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy };
    }

    /// <summary>One command on a connection of its own without TLS.</summary>
    public static async Task<object?> AskPlainAsync(
        EngineEndpoint endpoint, string? token, params string[] command)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var connection = await EngineConnection.OpenAsync(endpoint, null, limit.Token);
        if (token is not null)
            await connection.SendAsync(limit.Token, "AUTH", token);
        return await connection.SendAsync(limit.Token, command);
    }

    /// <summary>One command on a connection of its own.</summary>
    public async Task<object?> AskAsync(EngineEndpoint endpoint, string? token, params string[] command)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var connection = await EngineConnection.OpenAsync(endpoint, Tls(endpoint), limit.Token);
        if (token is not null)
            await connection.SendAsync(limit.Token, "AUTH", token);
        return await connection.SendAsync(limit.Token, command);
    }

    /// <summary>Repeats a command, as a client that reconnects does, until it gets this answer.</summary>
    public Task UntilAsync(
        EngineEndpoint endpoint, string? token, object? expected, params string[] command) =>
        Eventually.EqualAsync(
            expected, () => AskAsync(endpoint, token, command), $"{endpoint}: {string.Join(' ', command)}");

    /// <summary>Waits until this many replicas have all that was written.</summary>
    public Task ReplicatedAsync(EngineEndpoint primary, string? token, long replicas) =>
        UntilAsync(primary, token, replicas, "WAIT", $"{replicas}", "1000");

    /// <summary>Waits until every node of a cache is available.</summary>
    public static Task AvailableAsync(ILocalCache cache) => Eventually.HoldsAsync(
        () => Assert.All(cache.Nodes, node => Assert.Equal("available", node.State)));

    /// <summary>Waits until every node of a cache is available and has this role.</summary>
    public static Task RolesAsync(ILocalCache cache, params string[] roles) => Eventually.EqualAsync(
        roles.Select(role => (role, "available")), () => cache.Nodes.Select(node => (node.Role, node.State)));

    /// <summary>Waits until another process is available in place of the one that a node had.</summary>
    public static Task ReplacedAsync(ILocalCache cache, int node, int pid) => Eventually.HoldsAsync(() =>
    {
        Assert.NotEqual(pid, cache.Nodes[node].Pid);
        Assert.Equal("available", cache.Nodes[node].State);
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _programs.Dispose();
    }
}
