using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

// Plays the engine of a run: hands every request to the mocks, and remembers what exists since.
internal sealed class MockMonitor(IMocks mocks, Run run)
{
    private readonly Lock _gate = new();
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, ResourceState> _states = [];

    public ImmutableArray<Resource> Resources()
    {
        lock (_gate)
        {
            return [.. _resources];
        }
    }

    public ResourceState Find(string urn)
    {
        lock (_gate)
        {
            return _states.TryGetValue(urn, out var state)
                ? state
                : throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task<ResourceState> ReadAsync(Resource resource, ResourceRequest request)
    {
        var state = await AskAsync(request).ConfigureAwait(false);
        Remember(state, resource);
        return state with { Id = request.Mock.Id };
    }

    public async Task<ResourceState> RegisterAsync(Resource resource, ResourceRequest request)
    {
        lock (_gate)
        {
            _resources.Add(resource);
        }

        if (request.Mock.Type == Stack.RootType)
        {
            return new ResourceState(UrnOf(request), "", ImmutableDictionary<string, object?>.Empty);
        }

        var importId = request.Mock.Id;
        var state = await AskAsync(request).ConfigureAwait(false);
        state = state with { Id = state.Id ?? importId };
        Remember(state);
        return state;
    }

    public async Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs)
        => await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.ToImmutableDictionary(
                output => output.Key,
                output => new Output<object?>(Task.FromResult(WireReader.Read(output.Value))))));

    public async Task<ImmutableDictionary<string, object?>> InvokeAsync(
        string token, ImmutableDictionary<string, object?> args, string provider)
    {
        if (token == "pulumi:pulumi:getResource")
        {
            var state = Find((string)args[WireNames.Urn]!);
            return ImmutableDictionary<string, object?>.Empty
                .Add(WireNames.Urn, state.Urn).Add(WireNames.Id, state.Id
                    ?? "").Add("state", state.Properties);
        }

        return await CallAsync(token, args, provider).ConfigureAwait(false);
    }

    public async Task<ImmutableDictionary<string, object?>> CallAsync(
        string token, ImmutableDictionary<string, object?> args, string provider)
    {
        var call = new MockCallArgs
        {
            Token = token,
            Args = WireReader.KnownValues(args),
            Provider = provider
        };
        return await WireAsync(await mocks.CallAsync(call).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task<ImmutableDictionary<string, object?>> WireAsync(object answer)
    {
        var plain = answer is IDictionary<string, object> map ? map.ToImmutableDictionary() : answer;
        return await new WireWriter().WriteAsync("", plain).ConfigureAwait(false)
            as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException(
                $"{plain.GetType().FullName} is not a supported argument type");
    }

    // Mocks know only two levels: whatever the parent, the type is qualified by the root's alone.
    private string UrnOf(ResourceRequest request)
    {
        var type = request.Mock.Type;
        if (request.ParentUrn != "")
        {
            type = request.ParentUrn.Split("::")[2].Split('$')[0] + "$" + type;
        }

        return $"urn:pulumi:{run.StackName}::{run.ProjectName}::{type}::{request.Mock.Name}";
    }

    private async Task<ResourceState> AskAsync(ResourceRequest request)
    {
        var urn = UrnOf(request);
        var (id, state) = await mocks.NewResourceAsync(request.Mock).ConfigureAwait(false);
        return new ResourceState(urn, id, await WireAsync(state).ConfigureAwait(false));
    }

    private void Remember(ResourceState state, Resource? read = null)
    {
        lock (_gate)
        {
            _states[state.Urn] = state;
            if (read is not null)
            {
                _resources.Add(read);
            }
        }
    }
}
