using System.Collections.Concurrent;
using System.Collections.Immutable;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;
using CachingTier.Local.Settings;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace CachingTier.Local.Cloud;

/// <summary>
/// The cloud of this machine, behind the test API of the Pulumi SDK: a program that is evaluated against it
/// gets real caches. It knows resources by their type and wire inputs, never the components that made them.
/// </summary>
/// <param name="regions">The regions that the program deploys to.</param>
/// <param name="graph">Where its resources are remembered.</param>
/// <param name="families">What makes the resources of a region, the first that owns one; asked once for
/// each.</param>
/// <param name="cancellationToken">Ends what is under way.</param>
internal sealed class LocalCloud(
    Regions regions, ResourceGraph graph, Func<Account, ImmutableArray<IResourceFamily>> families,
    CancellationToken cancellationToken)
    : IMocks
{
    // A tier on this machine starts anew every time: there is no deployment before it.
    private static readonly ImmutableDictionary<string, object> FirstDeployment =
        ImmutableDictionary<string, object>.Empty
            .Add("outputs", ImmutableDictionary<string, object>.Empty)
            .Add("secretOutputNames", ImmutableArray<object>.Empty);

    private readonly ConcurrentDictionary<Account, Lazy<ImmutableArray<IResourceFamily>>> _families = new();
    private readonly Invokes _invokes = new(regions, graph);
    private readonly OpenWork _open = new();
    private readonly ConcurrentQueue<string> _failures = new();

    /// <summary>Why resources could not be made, oldest first. What the SDK reports repeats them, wrapped,
    /// for every resource that depends on such a one.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>What the stack hands out; absent until the program has ended.</summary>
    public ImmutableDictionary<string, Output<object?>> StackOutputs { get; private set; } =
        ImmutableDictionary<string, Output<object?>>.Empty;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        _open.Track(() => CreateAsync(args));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(_invokes.Answer(args));

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
    {
        if (request.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
            StackOutputs = request.Outputs;

        return Task.CompletedTask;
    }

    /// <summary>A stack output in wire form; null when the stack has none of that name.</summary>
    public async Task<object?> OutputAsync(string name) =>
        StackOutputs.TryGetValue(name, out var output) ? await OutputUtilities.GetValueAsync(output) : null;

    /// <summary>Ends when no resource is being created any more: after a failure some may still be.</summary>
    public Task QuietAsync() => _open.EndedAsync();

    private async Task<(string? Id, object State)> CreateAsync(MockResourceArgs args)
    {
        var request = new CloudRequest(args.Type!, args.Name!, new WireInputs(args.Inputs!));
        if (request.Type == TypeTokens.StackReference)
            return (args.Id, args.Inputs.SetItems(FirstDeployment));
        if (request.Type == TypeTokens.Provider)
            regions.Add(request.Name, request.Inputs);
        if (request.Type.Split(':')[0] is not ("aws" or "random"))
            return (request.Name, args.Inputs);
        var account = regions.Resolve(args.Provider, request.Inputs);
        if (!string.IsNullOrEmpty(args.Id))
            return Adopt(account, request, args);

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var family = FamiliesOf(account).First(family => family.Owns(request));
            var answer = await family.CreateAsync(request, cancellationToken);
            Remember(request, answer);
            var state = args.Inputs.SetItems(answer.Outputs);
            return (answer.Id, answer.Arn.Length > 0 ? state.SetItem("arn", answer.Arn) : state);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var cause = exception is CloudException or EngineException
                ? exception.Message
                : ErrorLog.Write(exception);
            var message = $"{request.Kind} '{request.Name}': {cause}";
            _failures.Enqueue(message);
            throw new ResourceException(message, null, hideStack: true);
        }
    }

    // A resource that is read or imported exists already: it is what the program says it is.
    private (string? Id, object State) Adopt(Account account, CloudRequest request, MockResourceArgs args)
    {
        Remember(request, new CloudAnswer(args.Id!, account.Arn(request.Module, args.Id!), args.Id!));
        return (args.Id, args.Inputs);
    }

    private ImmutableArray<IResourceFamily> FamiliesOf(Account account) =>
        _families.GetOrAdd(account, region => new(() => families(region))).Value;

    private void Remember(CloudRequest request, CloudAnswer answer)
    {
        var resource = new CloudResource(
            request.Type,
            request.Name,
            answer.Id,
            answer.Arn,
            answer.PhysicalName,
            request.Inputs,
            answer.Endpoints);
        graph.Add(resource with { Generated = answer.Generated });
    }
}
