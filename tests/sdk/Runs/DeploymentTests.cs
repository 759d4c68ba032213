using Moq;
using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class DeploymentTests
{
    [Fact]
    public void There_is_no_instance_outside_a_run()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public async Task There_is_none_after_a_run_either()
    {
        await Program.UpdateAsync(new MockEngine(), () => { });
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public void Resources_logs_and_settings_need_a_run()
    {
        Assert.Throws<InvalidOperationException>(() => new Bucket("b"));
        Assert.Throws<InvalidOperationException>(() => Log.Info("x"));
        Assert.Throws<InvalidOperationException>(() => new Config("a").Get("b"));
    }

    [Fact]
    public async Task A_program_needs_an_engine()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
        await Assert.ThrowsAsync<InvalidOperationException>(Deployment.RunAsync<Empty>);
    }

    [Fact]
    public async Task Resources_wait_for_mocks_that_take_their_time_and_for_no_others()
    {
        var order = new List<string>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns(async (MockResourceArgs args) =>
            {
                await Task.Delay(args.Name == "slow" ? 50 : 0);
                lock (order)
                {
                    order.Add(args.Name!);
                }

                return (args.Name, args.Inputs);
            });
        await Program.UpdateAsync(mocks.Object, () =>
        {
            var slow = new Bucket("slow");
            _ = new Bucket("after", new BucketArgs { Label = slow.Id });
            _ = new Bucket("beside");
        });
        Assert.Equal(["slow", "after"], order.Where(name => name != "beside"));
        Assert.Contains("beside", order);
    }

    [Fact]
    public async Task Without_options_the_names_are_the_usual_ones()
    {
        var names = await NamesAsync(new TestOptions());
        Assert.Equal("project stack organization", names);
    }

    [Fact]
    public async Task The_names_are_those_of_the_options()
    {
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o" };
        Assert.Equal("p s o", await NamesAsync(options));
    }

    [Fact]
    public async Task The_root_directory_must_be_given()
    {
        string? root = null;
        var options = new TestOptions { RootDirectory = "/somewhere" };
        await Deployment.TestAsync(
            new MockEngine(),
            options,
            () => { root = Deployment.Instance.RootDirectory; });
        Assert.Equal("/somewhere", root);

        await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new MockEngine(), new TestOptions(), () => { root = Deployment.Instance.RootDirectory; }));
    }

    [Fact]
    public async Task A_function_gives_back_its_resources_and_outputs_as_they_are()
    {
        var (resources, outputs) = await Deployment.TestAsync(new MockEngine(), Program.Update, () =>
            new Dictionary<string, object?> { ["bucket"] = new Bucket("b"), ["date"] = DateTime.UnixEpoch });
        Assert.Same(outputs["bucket"], Assert.Single(resources));
        Assert.Equal(DateTime.UnixEpoch, outputs["date"]);
    }

    [Fact]
    public async Task An_asynchronous_function_does_too()
    {
        var (resources, outputs) = await Deployment.TestAsync(new MockEngine(), Program.Update, async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?>
            {
                ["bucket"] = new Bucket("b")
            };
        });
        Assert.Same(outputs["bucket"], Assert.Single(resources));
    }

    [Fact]
    public async Task Runs_do_not_nest()
    {
        var exception = await Program.FailsAsync(() =>
            Program.UpdateAsync(new MockEngine(), () => { }).GetAwaiter().GetResult());
        Assert.Contains("Deployment.Instance should only be set once", exception.Message);
    }

    [Fact]
    public async Task Runs_side_by_side_do_not_see_each_other()
    {
        var runs = Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var recorder = new MockEngine();
            var options = new TestOptions { StackName = $"stack{i}", IsPreview = i % 2 == 0 };
            await Deployment.TestAsync(recorder, options, async () =>
            {
                await Task.Delay(i % 3);
                _ = new Bucket("b", new BucketArgs { Label = Deployment.Instance.StackName });
            });
            Assert.Equal($"stack{i}", recorder.Only.Inputs["label"]);
        }));
        await Task.WhenAll(runs);
    }

    [Fact]
    public async Task Mocks_may_be_made_by_a_library()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-7", args.Inputs));
        Bucket? bucket = null;
        await Program.UpdateAsync(mocks.Object, () => bucket = new Bucket("b", new BucketArgs { Size = 2 }));

        Assert.Equal("b-7", await bucket!.Id.ValueAsync());
        Assert.Equal(2, await bucket.Size.ValueAsync());
        mocks.Verify(
            mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Name == "b")),
            Times.Once());
    }

    [Fact]
    public async Task Empty_mocks_echo_the_inputs_and_give_no_id()
    {
        Bucket? bucket = null;
        await Program.UpdateAsync(
            new EmptyMocks(),
            () => bucket = new Bucket("b", new BucketArgs { Size = 2 }));
        Assert.Equal(2, await bucket!.Size.ValueAsync());
        Assert.False(await bucket.Id.IsKnownAsync());
    }

    private sealed class Empty : Stack;

    private static async Task<string> NamesAsync(TestOptions options)
    {
        var names = "";
        await Deployment.TestAsync(new MockEngine(), options, () =>
        {
            var instance = Deployment.Instance;
            names = $"{instance.ProjectName} {instance.StackName} {instance.OrganizationName}";
        });
        return names;
    }
}
