using System.Diagnostics;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>Asks a server through redis-cli, which shares nothing with the client under test.</summary>
internal static class RedisCli
{
    /// <param name="authority">Who vouches for the server; null for one without TLS.</param>
    public static async Task<string> AskAsync(
        ServerProcess server, TestAuthority? authority, params string[] command)
    {
        string[] tls = authority is null ? [] : ["--tls", "--cacert", authority.RootFile];
        using var process = Process.Start(new ProcessStartInfo(
            "redis-cli", ["-h", server.Host, "-p", $"{server.Port}", .. tls, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDISCLI_AUTH"] = SmokeScene.Token },
        })!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return answer;
    }
}
