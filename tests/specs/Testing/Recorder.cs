using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Specs.Migrations;

namespace Specs.Testing;

/// <summary>Runs a piece of program without an engine and keeps what it registered.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentQueue<Registration> _registered = new();
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, Output<object?>>> _outputs =
        new();

    public Recorder()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns(async (MockResourceArgs args) => await CreateAsync(args));
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns((MockCallArgs args) => Task.FromResult(CloudCalls.Answer(args)));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback((MockRegisterResourceOutputsRequest request) => _outputs[request.Urn] = request.Outputs)
            .Returns(Task.CompletedTask);
        Mocks = mocks.Object;
    }

    public IMocks Mocks { get; }

    /// <summary>What a mocked cloud adds to the inputs of a resource, besides an ARN and a name.</summary>
    public Func<MockResourceArgs, IEnumerable<KeyValuePair<string, object>>> Answer { get; init; } =
        Cloud.Answer;

    /// <summary>
    /// A resource whose creation takes so long that everything that does not wait for it exists before:
    /// <c>LogGroup smoke-test</c>.
    /// </summary>
    public string? Slow { get; init; }

    /// <summary>
    /// Everything registered, by name and then type: the engine's own order follows dependencies only.
    /// </summary>
    public IReadOnlyList<Registration> Registered =>
        [.. _registered.OrderBy(item => item.Name, StringComparer.Ordinal)
            .ThenBy(item => item.Type, StringComparer.Ordinal)];

    /// <summary>The same, first registered first.</summary>
    public IReadOnlyList<Registration> InOrder => [.. _registered];

    public string? Failure { get; private set; }

    public static async Task<Recorder> RunAsync(Action create, Recorder? recorder = null)
    {
        recorder ??= new Recorder();
        await Deployment.TestAsync(recorder.Mocks, Options, create);
        return recorder;
    }

    /// <summary>Runs a program that must fail, and keeps the message.</summary>
    public static async Task<Recorder> FailAsync(Action create)
    {
        var recorder = new Recorder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => Deployment.TestAsync(recorder.Mocks, Options, create));
        recorder.Failure = failure.Message;
        return recorder;
    }

    public Registration Single(string type, string name) =>
        Assert.Single(
            Registered,
            item => item.Name == name && item.Type.EndsWith($":{type}", StringComparison.Ordinal));

    /// <summary>That one resource is created only once another is there; see <see cref="Slow"/>.</summary>
    public void AssertFirst(string first, string then)
    {
        var order = InOrder.Select(item => $"{item.Type[(item.Type.LastIndexOf(':') + 1)..]} {item.Name}")
            .ToList();
        Assert.Contains(first, order);
        Assert.Contains(then, order);
        Assert.True(order.IndexOf(first) < order.IndexOf(then), $"{then} does not wait for {first}.");
    }

    /// <summary>What a component handed out, by the end of its URN.</summary>
    public ImmutableDictionary<string, Output<object?>> Outputs(string component) =>
        Assert.Single(_outputs, entry => entry.Key.EndsWith($"::{component}", StringComparison.Ordinal))
            .Value;

    /// <summary>The value of one of them.</summary>
    public Task<object?> OutputAsync(string component, string output) =>
        OutputUtilities.GetValueAsync(
            Outputs(component).GetValueOrDefault(output) ?? Output.Create((object?)null));

    /// <summary>Every output of a component on a line, and whether it is a secret.</summary>
    public async Task<string> OutputTextAsync(string component)
    {
        var lines = new List<string>();
        foreach (var (key, output) in Outputs(component).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var secret = await Output.IsSecretAsync(output) ? " (secret)" : "";
            lines.Add($"{key}{secret}:{Registration.Lines(await OutputUtilities.GetValueAsync(output))}");
        }

        return string.Join("\n", lines);
    }

    /// <summary>Type and name of everything registered, a line each.</summary>
    public string Names() => string.Join("\n", Registered.Select(item => $"{item.Name} {item.Type}"));

    /// <summary>Everything registered with its inputs, but for the ones named.</summary>
    public string Text(params string[] without) =>
        string.Concat(Registered.Select(item => item.Text(without))).TrimEnd('\n');

    /// <summary>
    /// The same, with only the names of resources of other components, which have a prefix.
    /// </summary>
    public string TextAround(string other, params string[] without) => string.Concat(Registered.Select(item =>
        item.Name.StartsWith(other, StringComparison.Ordinal)
            ? $"{item.Type} {item.Name}\n"
            : item.Text(without))).TrimEnd('\n');

    private static TestOptions Options =>
        new() { ProjectName = "tier", StackName = "test", IsPreview = false };

    private async Task<(string? Id, object State)> CreateAsync(MockResourceArgs args)
    {
        if (Slow is { } slow && $"{args.Type} {args.Name}".EndsWith($":{slow}", StringComparison.Ordinal))
            await Task.Delay(300);
        return Create(args);
    }

    private (string? Id, object State) Create(MockResourceArgs args)
    {
        // What another deployment left is read, not registered.
        if (args.Type != "pulumi:pulumi:StackReference")
        {
            Assert.True(
                ChangeTable.Missing(args.Type!, args.Inputs.Keys) is [],
                $"No row of the table of changes has {args.Type} with {string.Join(", ", args.Inputs.Keys)}.");
            _registered.Enqueue(new Registration(args.Type!, args.Name!, args.Inputs)
            {
                Provider = CloudCalls.NameOf(args.Provider),
            });
        }

        var state = args.Inputs.ToBuilder();
        state.TryAdd(
            "name",
            args.Inputs.TryGetValue("namePrefix", out var prefix) ? $"{prefix}1" : args.Name!);
        state.TryAdd("arn", $"arn:{args.Name}");
        foreach (var (key, value) in Answer(args))
            state[key] = value;
        return ($"{args.Name}-id", state.ToImmutable());
    }
}
