using System.Collections.Immutable;
using System.Text.Json;
using CachingTier.Local.Resources;
using CachingTier.Local.Settings;
using Pulumi.Testing;

namespace CachingTier.Local.Cloud;

/// <summary>
/// Evaluates the program as a preview does, making nothing: settings that are wrong, or that skip a stage of
/// a migration, must not cost anybody a tier that runs.
/// </summary>
internal sealed class Rehearsal : IMocks
{
    private readonly Regions _regions;
    private readonly Invokes _invokes;
    private readonly ImmutableDictionary<string, object?> _deployed;

    private Rehearsal(Account account, JsonElement? deployed)
    {
        _regions = new Regions(account);
        _invokes = new Invokes(_regions, new ResourceGraph());
        _deployed = ImmutableDictionary<string, object?>.Empty.Add("settings", WireJson.To(deployed));
    }

    /// <summary>Why the program would not come up; null when it would.</summary>
    /// <param name="deployed">What the caches of the running tier are made of, as its stack records
    /// it.</param>
    /// <param name="warn">Takes what the change from it is warned of.</param>
    public static async Task<string?> RunAsync(
        ConfiguredStack settings,
        JsonElement? deployed,
        ProgramRunner program,
        Action<string> warn)
    {
        DeploymentWarnings.Observe(warn);
        try
        {
            LocalAddresses.Check(settings);
            await settings.EvaluateAsync(
                program,
                new Rehearsal(Account.Create(settings), deployed),
                preview: true);
            return null;
        }
        catch (Exception exception)
        {
            return Message(exception);
        }
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (args.Type == TypeTokens.Provider)
            _regions.Add(args.Name!, new WireInputs(args.Inputs!));
        return Task.FromResult<(string?, object)>(args.Type switch
        {
            TypeTokens.StackReference => (args.Id, args.Inputs.SetItem("outputs", _deployed)
                .SetItem("secretOutputNames", ImmutableArray<object>.Empty)),
            TypeTokens.Provider => (args.Name, args.Inputs),
            _ => (null, args.Inputs),
        });
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(_invokes.Answer(args));

    // What a resource says for itself is the cause; all that depends on it repeats that with the place in the
    // SDK.
    private static string Message(Exception exception)
    {
        var messages = (exception is AggregateException all ? all.Flatten().InnerExceptions : [exception])
            .Select(inner => inner.Message).Distinct().ToList();
        var causes = messages.FindAll(
            message => !message.StartsWith("Running program ", StringComparison.Ordinal));
        return string.Join('\n', causes.Count > 0 ? causes : messages);
    }
}
