namespace Live.Testing;

/// <summary>How a command ended.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public void Succeeded() => Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
}
