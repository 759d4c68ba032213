using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Bench.Evaluation;

/// <summary>Answers each registration at once, as AWS would once the resource exists.</summary>
internal sealed class BenchCloud(bool records) : IMocks
{
    private readonly ConcurrentQueue<RecordedResource> _recorded = new();
    private int _resources;

    public int Resources => _resources;

    public IEnumerable<RecordedResource> Recorded => _recorded;

    /// <summary>Outputs of the deployment before, as a stack reference reads them.</summary>
    public ImmutableDictionary<string, object> StackOutputs { get; set; } =
        ImmutableDictionary<string, object>.Empty;

    /// <summary>Outputs of the stack that was evaluated.</summary>
    public ImmutableDictionary<string, Output<object?>>? Registered { get; private set; }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var state = args.Inputs.ToBuilder();
        state.TryAdd("name", args.Name!);
        state.TryAdd("arn", $"arn:aws:sns:eu-west-1:123456789012:{args.Name}");
        foreach (var (output, value) in Outputs(args))
            state[output] = value;
        // A component is none of AWS's resources.
        if (args.Type!.StartsWith("aws:", StringComparison.Ordinal)
            || args.Type.StartsWith("random:", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _resources);
            if (records)
                _recorded.Enqueue(new RecordedResource(args.Type, args.Name!, JsonOf(args.Inputs)));
        }
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state.ToImmutable()));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Outputs.ContainsKey("settings"))
            Registered = args.Outputs;
        return Task.CompletedTask;
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Token switch
    {
        "aws:index/getRegion:getRegion" => Map(("region", "eu-west-1")),
        "aws:index/getAvailabilityZones:getAvailabilityZones" => Map(
            ("names", ImmutableArray.Create<object>("eu-west-1a", "eu-west-1b", "eu-west-1c"))),
        "aws:index/getCallerIdentity:getCallerIdentity" => Map(("accountId", "123456789012")),
        "aws:index/getPartition:getPartition" => Map(("partition", "aws")),
        _ => args.Args,
    });

    private (string Output, object Value)[] Outputs(MockResourceArgs args) => args.Type switch
    {
        "aws:elasticache/replicationGroup:ReplicationGroup" =>
        [
            ("replicationGroupId", args.Name!),
            ("primaryEndpointAddress", $"master.{args.Name}.test"),
            ("readerEndpointAddress", $"replica.{args.Name}.test"),
        ],
        "aws:elasticache/cluster:Cluster" =>
        [
            ("clusterId", args.Name!),
            ("clusterAddress", $"{args.Name}.cfg.test"),
            ("cacheNodes", ImmutableArray.Create<object>(
                Map(("address", $"{args.Name}.0001.test"), ("port", 11211)))),
        ],
        "aws:elasticache/serverlessCache:ServerlessCache" =>
        [
            ("endpoints", Endpoint(args.Name!, 6379)),
            ("readerEndpoints", Endpoint(args.Name!, 6380)),
        ],
        "aws:kms/key:Key" => [("arn", $"arn:aws:kms:eu-west-1:123456789012:key/{args.Name}")],
        "random:index/randomPassword:RandomPassword" => [("result", $"token-of-{args.Name}")],
        "random:index/randomId:RandomId" => [("hex", "0a1b2c3d")],
        "pulumi:pulumi:StackReference" =>
        [
            ("outputs", StackOutputs),
            ("secretOutputNames", ImmutableArray<object>.Empty),
        ],
        "aws:lambda/invocation:Invocation" => [("result", """{"passed":true}""")],
        _ => [],
    };

    private static ImmutableArray<object> Endpoint(string name, int port) =>
        [Map(("address", $"{name}.serverless.test"), ("port", port))];

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    // The code of a function is no JSON; what it weighs is not measured.
    private static JsonElement JsonOf(ImmutableDictionary<string, object> inputs) =>
        JsonSerializer.SerializeToElement(inputs.Where(input => input.Value is not AssetOrArchive)
            .ToDictionary(input => input.Key, input => input.Value));
}
