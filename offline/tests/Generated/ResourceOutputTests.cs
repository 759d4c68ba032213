using System.Collections.Immutable;
using Pulumi.Aws.ElastiCache;
using Pulumi.Utilities;

namespace OfflineTests.Generated;

public sealed class ResourceOutputTests
{
    [Fact]
    public async Task Outputs_are_read_into_their_types()
    {
        var endpoint = ImmutableDictionary<string, object>.Empty
            .Add("address", "cache.example")
            .Add("port", 6379);
        var mocks = new RecordingMocks
        {
            Computed = { ["arn"] = "arn:cache", ["endpoints"] = ImmutableArray.Create<object>(endpoint) },
        };

        var cache = await mocks.RunAsync(
            () => new ServerlessCache("pages", new ServerlessCacheArgs { Engine = "valkey" }));

        var read = Assert.Single(await OutputUtilities.GetValueAsync(cache.Endpoints));
        Assert.Equal(("cache.example", 6379), (read.Address, read.Port));
        Assert.Equal("arn:cache", await OutputUtilities.GetValueAsync(cache.Arn));
        Assert.Equal("pages-id", await OutputUtilities.GetValueAsync(cache.Id));
    }

    [Fact]
    public async Task What_the_provider_left_out_is_null()
    {
        var cache = await new RecordingMocks().RunAsync(
            () => new ServerlessCache("pages", new ServerlessCacheArgs { Engine = "valkey" }));

        Assert.Null(await OutputUtilities.GetValueAsync(cache.KmsKeyId));
        Assert.Null(await OutputUtilities.GetValueAsync(cache.Tags));
        Assert.Null(await OutputUtilities.GetValueAsync(cache.CacheUsageLimits));
        Assert.True((await OutputUtilities.GetValueAsync(cache.Endpoints)).IsDefault);
    }
}
