using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace OfflineTests.Generated;

/// <summary>Remembers what was asked for, gives back what went in and what the test adds.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();
    private readonly ConcurrentQueue<MockCallArgs> _calls = new();

    public Dictionary<string, object> Computed { get; init; } = [];

    public MockResourceArgs Resource => Assert.Single(_resources);

    public MockCallArgs Call => Assert.Single(_calls);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs.SetItems(Computed)));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        return Task.FromResult<object>(args.Args.SetItems(Computed));
    }

    public async Task<T> RunAsync<T>(Func<T> program)
    {
        T result = default!;
        await Deployment.TestAsync(
            this,
            new TestOptions { IsPreview = false },
            () => { result = program(); });
        return result;
    }
}
