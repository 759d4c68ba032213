using System.Collections.Immutable;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>A cloud that knows what the deployment before recorded of its caches.</summary>
internal sealed class DeployedCloud(IMocks cloud, object settings) : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        args.Type == "pulumi:pulumi:StackReference"
            ? Task.FromResult<(string?, object)>((args.Id, args.Inputs
                .SetItem("outputs", ImmutableDictionary<string, object>.Empty.Add("settings", settings))
                .SetItem("secretOutputNames", ImmutableArray<object>.Empty)))
            : cloud.NewResourceAsync(args);

    public Task<object> CallAsync(MockCallArgs args) => cloud.CallAsync(args);

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request) =>
        cloud.RegisterResourceOutputs(request);
}
