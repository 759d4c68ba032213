using System.Diagnostics;
using Live.Testing;

namespace Live.Packaging;

/// <summary>Runs a command of the .NET SDK that has to succeed.</summary>
internal static class DotnetCommand
{
    public static async Task<string> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        // Nothing of it stays behind to serve the next build.
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
