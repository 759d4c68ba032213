using System.Text.Json;
using CachingTier.Stacks;
using Pulumi;
using Pulumi.Testing;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

/// <summary>Runs the stack with settings, as the engine would, and keeps what it registered.</summary>
internal static class StackRun
{
    private const string ConfigVariable = "PULUMI_CONFIG";

    /// <summary>
    /// Runs the settings of a file of the project, with a stand-in for the published smoke test.
    /// </summary>
    public static async Task<Recorder> RunFileAsync(
        string stack,
        Action<Dictionary<string, string>>? change = null)
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Read(stack);
        config["caching-tier:smokeTest"] = JsonSerializer.Serialize(
            new { codePath = code.Path, deployment = "1" });
        change?.Invoke(config);
        return await RunAsync(stack, config);
    }

    public static async Task<Recorder> RunAsync(
        string stack,
        Dictionary<string, string> config,
        Recorder? recorder = null)
    {
        recorder ??= new Recorder();
        await RunAsync(stack, config, recorder.Mocks);
        return recorder;
    }

    /// <summary>Runs settings that must fail; the result is the message.</summary>
    public static async Task<string> FailAsync(
        string stack,
        Dictionary<string, string> config,
        string project = "caching-tier")
    {
        var recorder = new Recorder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => RunAsync(stack, config, recorder.Mocks, project: project));
        Assert.Empty(recorder.Registered);
        return failure.Message;
    }

    /// <summary>Reads settings; the result is what they are warned of.</summary>
    public static async Task<IReadOnlyList<string>> WarningsAsync(
        string stack,
        Dictionary<string, string> config)
    {
        IReadOnlyList<string> warnings = [];
        await WithConfigAsync(config, () => Deployment.TestAsync(
            new Recorder().Mocks, new TestOptions
            {
                ProjectName = "caching-tier",
                StackName = stack
            }, () => warnings = CachingStack.Plan(StackConfiguration.Current()).Warnings));
        return warnings;
    }

    public static Task RunAsync(
        string stack,
        Dictionary<string, string> config,
        IMocks mocks,
        bool preview = false,
        string project = "caching-tier")
    {
        var options = new TestOptions { ProjectName = project, StackName = stack, IsPreview = preview };
        return WithConfigAsync(config, () => Deployment.TestAsync<CachingStack>(mocks, options));
    }

    private static async Task WithConfigAsync(Dictionary<string, string> config, Func<Task> run)
    {
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        try
        {
            await run();
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
        }
    }
}
