using System.Collections.Immutable;
using Pulumi;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>
/// The guard in a stack that is not the one of this repository, with what a program needs and no more.
/// </summary>
public sealed class OwnStackTests
{
    [Fact]
    public async Task A_stack_of_ones_own_is_guarded()
    {
        var recorded = await DeployAsync(Deployments.After(ImmutableDictionary<string, object>.Empty), 11300);

        await DeployAsync(Deployments.After(recorded), 11300);
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => DeployAsync(Deployments.After(recorded), 11400));

        Assert.StartsWith(
            "MemcachedCluster 'pages': port must be '11300' as it is deployed, but was '11400'.",
            failure.Message);
    }

    private static async Task<object> DeployAsync(Recorder recorder, int port)
    {
        OwnStack.Port.Value = port;
        await Deployment.TestAsync<OwnStack>(
            recorder.Mocks, new() { ProjectName = "own", StackName = "test", IsPreview = false });
        return (await recorder.OutputAsync("own-test", "settings"))!;
    }
}
