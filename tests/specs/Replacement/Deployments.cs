using System.Collections.Immutable;
using Pulumi.Utilities;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>Deploys a stack twice: the second time it finds what the first one recorded.</summary>
internal static class Deployments
{
    public const string Stack = "guarded";

    /// <summary>What every refusal ends with.</summary>
    public const string Older =
        "\nThis compares with the last deployment that succeeded: if one that failed has made the change "
            + "already, deploy once without the guard.";

    public static Dictionary<string, string> Settings(string caches, string profile = "production") => new()
    {
        ["caching-tier:profile"] = profile,
        ["caching-tier:smokeTest"] = "false",
        ["caching-tier:caches"] = caches,
    };

    /// <summary>What a deployment of these settings records.</summary>
    public static async Task<object> RecordAsync(Dictionary<string, string> settings)
    {
        var first = await StackRun.RunAsync(Stack, settings);
        return (await first.OutputAsync($"caching-tier-{Stack}", "settings"))!;
    }

    /// <summary>
    /// A cloud with a deployment behind it, which may not know yet which ARN a type of resource is going to
    /// have.
    /// </summary>
    public static Recorder After(object recorded, Action<string>? read = null, string? unmade = null) => new()
    {
        Answer = args =>
        {
            if (args.Type == unmade)
                return [new("arn", OutputUtilities.CreateUnknown(""))];
            if (args.Type != "pulumi:pulumi:StackReference")
                return Cloud.Answer(args);
            read?.Invoke(args.Id!);
            return
            [
                new("outputs", ImmutableDictionary<string, object>.Empty.Add("settings", recorded)),
                new("secretOutputNames", ImmutableArray<object>.Empty),
            ];
        },
    };

    public static async Task<Recorder> DeployAsync(
        Dictionary<string, string> before,
        Dictionary<string, string> after) =>
        await StackRun.RunAsync(Stack, after, After(await RecordAsync(before)));

    /// <summary>A deployment that must fail: its message, and what was registered until then.</summary>
    public static async Task<(string Message, Recorder Recorder)> FailAsync(
        Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var recorder = After(await RecordAsync(before));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StackRun.RunAsync(Stack, after, recorder));
        return (failure.Message, recorder);
    }
}
