using Pulumi;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class TransformationTests
{
    [Fact]
    public async Task It_may_replace_arguments_and_options()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Bucket("b", new BucketArgs { Label = "a" }, new()
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(
                    new BucketArgs { Label = "changed" },
                    CustomResourceOptions.Merge(
                        (CustomResourceOptions)args.Options, new CustomResourceOptions { ImportId = "i" })),
            },
        }));
        Assert.Equal("changed", recorder.Only.Inputs["label"]);
        Assert.Equal("i", recorder.Only.Id);
    }

    [Fact]
    public async Task Null_means_no_change()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Bucket("b", new BucketArgs { Label = "a" }, new()
        {
            ResourceTransformations = { _ => null },
        }));
        Assert.Equal("a", recorder.Only.Inputs["label"]);
    }

    [Fact]
    public async Task The_own_ones_run_first_then_those_of_the_ancestors()
    {
        var seen = new List<string>();
        ResourceTransformation Named(string name) => args =>
        {
            seen.Add($"{name}:{args.Resource.GetResourceName()}");
            return null;
        };
        await Program.UpdateAsync(new MockEngine(), () =>
        {
            var site = new Site("s", new SiteArgs { Title = "a" }, new()
            {
                ResourceTransformations = { Named("site") },
            });
            seen.Clear();
            _ = new Bucket("b", null, new() { Parent = site, ResourceTransformations = { Named("own") } });
        });
        Assert.Equal(["own:b", "site:b"], seen);
    }

    [Fact]
    public async Task Those_of_the_stack_reach_every_resource()
    {
        var recorder = new MockEngine();
        await Deployment.TestAsync<Transformed>(recorder, Program.Update);
        Assert.Equal(["stack", "stack"], recorder.Resources
            .Where(args => args.Type == "test:storage:Bucket").Select(args => args.Inputs["label"]));
    }

    [Fact]
    public async Task It_may_not_move_a_resource_to_another_parent()
    {
        var exception = await Program.FailsAsync(() =>
        {
            var site = new Site("s", new SiteArgs { Title = "a" });
            _ = new Bucket("b", null, new()
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(
                        args.Args,
                        new CustomResourceOptions { Parent = site }),
                },
            });
        });
        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            exception.Message);
    }

    private sealed class Transformed : Stack
    {
        public Transformed()
            : base(new StackOptions { ResourceTransformations = { Label } })
        {
            _ = new Bucket("b");
            _ = new Site("s", new SiteArgs { Title = "a" });
        }

        private static ResourceTransformationResult? Label(ResourceTransformationArgs args)
            => args.Args is BucketArgs
                ? new ResourceTransformationResult(new BucketArgs { Label = "stack" }, args.Options)
                : null;
    }
}
