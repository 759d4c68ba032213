using System.Text.Json;
using CachingTier.Stacks;
using Pulumi;
using Pulumi.Testing;
using Specs.Testing;

namespace Specs.Stacks;

/// <summary>Runs the stack with settings, as the engine would, and keeps what it registered.</summary>
internal static class StackRun
{
    private const string ConfigVariable = "PULUMI_CONFIG";

    public static async Task<Recorder> RunAsync(string stack, Dictionary<string, string> config)
    {
        var recorder = new Recorder();
        await RunAsync(stack, config, recorder.Mocks);
        return recorder;
    }

    /// <summary>Runs settings that have to fail; the result is the message.</summary>
    public static async Task<string> FailAsync(string stack, Dictionary<string, string> config)
    {
        var recorder = new Recorder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(stack, config, recorder.Mocks));
        Assert.Empty(recorder.Registered);
        return failure.Message;
    }

    public static async Task RunAsync(string stack, Dictionary<string, string> config, IMocks mocks, bool preview = false)
    {
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        try
        {
            await Deployment.TestAsync<CachingStack>(mocks, new TestOptions
            {
                ProjectName = "caching-tier",
                StackName = stack,
                IsPreview = preview,
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
        }
    }
}
