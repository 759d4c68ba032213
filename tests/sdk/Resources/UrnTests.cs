using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class UrnTests
{
    [Fact]
    public async Task It_names_stack_project_type_and_name()
    {
        var options = new TestOptions { ProjectName = "shop", StackName = "dev" };
        Bucket? bucket = null;
        await Deployment.TestAsync(new MockEngine(), options, () => { bucket = new Bucket("b"); });
        Assert.Equal(
            "urn:pulumi:dev::shop::pulumi:pulumi:Stack$test:storage:Bucket::b",
            await bucket!.Urn.ValueAsync());
    }

    [Fact]
    public async Task Under_mocks_only_the_root_qualifies_the_type_however_deep_the_resource()
    {
        Site? site = null;
        await Program.UpdateAsync(new MockEngine(), () => site = new Site("s", new SiteArgs { Title = "a" }));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:storage:Bucket::s-bucket",
            await site!.Bucket.Urn.ValueAsync());
    }

    [Fact]
    public async Task It_depends_on_its_resource()
    {
        Bucket? bucket = null;
        await Program.PreviewAsync(new MockEngine(), () => bucket = new Bucket("b"));
        var seen = await bucket!.Urn.SeenAsync();
        Assert.True(seen.IsKnown);
        Assert.Equal("b", seen.Resources);
    }

    [Fact]
    public async Task One_can_be_made_from_its_parts()
    {
        Output<string>? root = null, child = null;
        await Program.UpdateAsync(new MockEngine(), () =>
        {
            root = Urn.Create("n", "a:b:C");
            child = Urn.Create("n", "d:e:F", parentUrn: root);
        });
        Assert.Equal("urn:pulumi:stack::project::a:b:C::n", await root!.ValueAsync());
        Assert.Equal("urn:pulumi:stack::project::a:b:C$d:e:F::n", await child!.ValueAsync());
    }

    [Theory]
    [InlineData("", "b", "'type' cannot be null or empty.")]
    [InlineData("test:a:B", "", "'name' cannot be null or empty.")]
    public async Task A_resource_needs_a_type_and_a_name(string type, string name, string message)
    {
        var exception = await Program.FailsAsync(
            () => _ = new CustomResource(type, name, null, options: null));
        Assert.Contains(message, exception.Message);
    }
}
