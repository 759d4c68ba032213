using System.Diagnostics;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>Asks a server through redis-cli, which shares nothing with the client under test.</summary>
internal static class RedisCli
{
    public static async Task<string> AskAsync(
        ServerProcess server,
        TestAuthority authority,
        params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("redis-cli",
            ["-h", server.Host, "-p", $"{server.Port}", "--tls", "--cacert", authority.RootFile, .. command])
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
