using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class ReadTests
{
    [Fact]
    public async Task Get_asks_the_mocks_with_the_id_and_the_given_state()
    {
        var recorder = new MockEngine { Id = _ => "ignored" };
        Bucket? bucket = null;
        var resources = await Program.UpdateAsync(recorder, () =>
            bucket = Bucket.Get("b", "b-123", new BucketArgs { Size = 1 }));

        Assert.Equal("b-123", recorder.Only.Id);
        Assert.Equal(1.0, recorder.Only.Inputs["size"]);
        Assert.Equal("b-123", await bucket!.Id.ValueAsync());
        Assert.Equal(1, await bucket.Size.ValueAsync());
        Assert.Same(bucket, Assert.Single(resources));
    }

    [Fact]
    public async Task An_unknown_id_means_a_new_resource()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => Bucket.Get("b", OutputUtilities.CreateUnknown("x")));
        Assert.Equal("", recorder.Only.Id);
    }

    [Fact]
    public async Task An_import_shows_its_id_and_takes_it_unless_the_mocks_know_better()
    {
        var recorder = new MockEngine { Id = _ => null };
        Bucket? bucket = null;
        await Program.UpdateAsync(recorder, () =>
            bucket = new Bucket("b", null, new CustomResourceOptions { ImportId = "b-9" }));
        Assert.Equal("b-9", recorder.Only.Id);
        Assert.Equal("b-9", await bucket!.Id.ValueAsync());
    }

    [Fact]
    public async Task A_new_resource_has_no_id_to_show()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Bucket("b"));
        Assert.Equal("", recorder.Only.Id);
    }

    [Fact]
    public async Task A_resource_found_by_its_urn_has_the_state_it_was_registered_with()
    {
        Bucket? found = null;
        var recorder = new MockEngine { State = _ => new Dictionary<string, object> { ["arn"] = "arn:b" } };
        var resources = await Program.UpdateAsync(recorder, () =>
        {
            _ = new Bucket("b");
            found = new Bucket("again", null, new CustomResourceOptions
            {
                Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:storage:Bucket::b",
            });
        });
        Assert.Equal("arn:b", await found!.Arn.ValueAsync());
        Assert.Equal("b-id", await found.Id.ValueAsync());
        Assert.Equal("b", Assert.Single(resources).GetResourceName());
    }
}
