using System.Collections.Immutable;
using Pulumi.Testing;

namespace Sdk.Support;

// Records its calls; answers with the inputs and an id, unless a test sets another answer.
internal sealed class MockEngine : IMocks
{
    private readonly Lock _gate = new();

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public Dictionary<string, MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    public Func<MockResourceArgs, object> State { get; init; } = args => args.Inputs;

    public Func<MockResourceArgs, string?> Id { get; init; } = args => $"{args.Name}-id";

    public Func<MockCallArgs, object> Answer { get; init; } = _ => ImmutableDictionary<string, object>.Empty;

    public MockResourceArgs Only => Assert.Single(Resources);

    public MockResourceArgs this[string name] => Resources.Single(resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
        {
            Resources.Add(args);
        }

        return Task.FromResult((Id(args), State(args)));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
        {
            Calls.Add(args);
        }

        return Task.FromResult(Answer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
        {
            Outputs.Add(args.Urn, args);
        }

        return Task.CompletedTask;
    }
}
