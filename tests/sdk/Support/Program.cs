using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Sdk.Support;

internal static class Program
{
    public static readonly TestOptions Update = new() { IsPreview = false };

    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Action create)
        => Deployment.TestAsync(mocks, Update, create);

    public static Task<ImmutableArray<Resource>> PreviewAsync(IMocks mocks, Action create)
        => Deployment.TestAsync(mocks, new TestOptions(), create);

    // What the mocks are shown of a bucket with these arguments.
    public static async Task<ImmutableDictionary<string, object>> InputsOfAsync(Func<BucketArgs> args)
    {
        var recorder = new MockEngine();
        await UpdateAsync(recorder, () => _ = new Bucket("b", args()));
        return recorder.Only.Inputs;
    }

    // What a bucket looks like after the mocks have answered with this state.
    public static async Task<Bucket> HydratedAsync(object state, bool preview = false)
    {
        var resources = await Deployment.TestAsync(
            new MockEngine { State = _ => state },
            new TestOptions { IsPreview = preview },
            () => { _ = new Bucket("b"); });
        return Assert.IsType<Bucket>(Assert.Single(resources));
    }

    public static Task<RunException> FailsAsync(Action create)
        => Assert.ThrowsAsync<RunException>(() => UpdateAsync(new MockEngine(), create));
}
