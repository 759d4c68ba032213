using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>
/// A cloud that does not get everything the program asks for, as when somebody changed it by hand.
/// </summary>
/// <param name="change">Returns the resource as the cloud shall see it; null when it shall not see it at
/// all.</param>
internal sealed class TamperedCloud(IMocks cloud, Func<MockResourceArgs, MockResourceArgs?> change) : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(
        MockResourceArgs args) => change(args) is { } seen
        ? cloud.NewResourceAsync(seen)
        : Task.FromResult<(string?, object)>(("kept-from-the-cloud", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => cloud.CallAsync(args);

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request) =>
        cloud.RegisterResourceOutputs(request);
}
