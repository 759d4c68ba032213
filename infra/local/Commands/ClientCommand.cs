using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Engines;

namespace CachingTier.Local.Commands;

/// <summary>
/// The command that opens a cache. The password goes by the environment: arguments are visible to everybody.
/// </summary>
internal sealed record ClientCommand(string Program, string[] Arguments, string? Token)
{
    private const string RedisClient = "redis-cli";
    private const string ValkeyClient = "valkey-cli";
    private const string TokenVariable = "REDISCLI_AUTH";

    /// <param name="redis">The client of Valkey and Redis: either's speaks to both.</param>
    public static ClientCommand For(
        CacheContract contract, string caCertificate, string? token, string redis = RedisClient)
    {
        var host = contract.Host;
        var port = contract.Port.ToString(CultureInfo.InvariantCulture);
        if (contract.Engine == CacheEngine.Memcached)
        {
            string[] verified = ["s_client", "-quiet", "-verify_return_error", "-CAfile", caCertificate];
            return contract.Tls
                ? new("openssl", [.. verified, "-connect", $"{host}:{port}"], null)
                : new("nc", [host, port], null);
        }

        string[] security = contract.Tls ? ["--tls", "--cacert", caCertificate] : [];
        string[] mode = contract.ClusterMode ? ["-c"] : [];
        string[] user = contract.User is { } name ? ["--user", name] : [];
        return new(redis, [.. security, "-h", host, "-p", port, .. mode, .. user], token);
    }

    /// <summary>The client of Valkey and Redis that these folders have; the usual one without any.</summary>
    public static string FindClient(string searchPath) =>
        new[] { RedisClient, ValkeyClient }.FirstOrDefault(
            name => new EngineExecutable(name, name).TryFind(searchPath) is not null) ?? RedisClient;

    public async Task<int> RunAsync()
    {
        var start = new ProcessStartInfo(Program, Arguments);
        if (Token is not null)
            start.Environment[TokenVariable] = Token;
        try
        {
            // Ctrl-C is for the client, which is in the same terminal.
            using var ignore = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGINT, signal => signal.Cancel = true);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            await Console.Error.WriteLineAsync(
                $"{Program} is not installed. Install it, or use any other client with: {this}");
            return 1;
        }
    }

    public override string ToString()
    {
        var command = string.Join(' ', [Program, .. Arguments.Select(Quote)]);
        return Token is null ? command : $"{TokenVariable}={Quote(Token)} {command}";
    }

    private static string Quote(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || "-_./:".Contains(character))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
