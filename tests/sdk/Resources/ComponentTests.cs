using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class ComponentTests
{
    private const string SiteUrn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:web:Site::s";

    [Fact]
    public async Task The_mocks_see_it_before_its_children_with_the_inputs_it_passed_on()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = NewSite());
        Assert.Equal(
            [("test:web:Site", "s"), ("test:storage:Bucket", "s-bucket")],
            recorder.Resources.Select(args => (args.Type, args.Name)));
        Assert.Equal("hello", recorder["s"].Inputs["title"]);
    }

    [Fact]
    public async Task What_the_mocks_answer_does_not_reach_its_outputs()
    {
        Site? site = null;
        var state = new Dictionary<string, object> { ["address"] = "elsewhere", ["untouched"] = "elsewhere" };
        await Program.UpdateAsync(new MockEngine { State = _ => state }, () => site = NewSite());
        Assert.Equal("https://s.example", await site!.Address.ValueAsync());
        Assert.Equal("as initialised", await site.Untouched.ValueAsync());
    }

    [Fact]
    public async Task A_remote_one_is_hydrated()
    {
        Remote? remote = null;
        var state = new Dictionary<string, object> { ["address"] = "elsewhere" };
        await Program.UpdateAsync(new MockEngine { State = _ => state }, () => remote = new Remote("r"));
        Assert.Equal(new Seen<string>("elsewhere", true, false, "r"), await remote!.Address.SeenAsync());
    }

    [Fact]
    public async Task RegisterOutputs_collects_all_outputs_but_the_urn()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = NewSite());
        var outputs = recorder.Outputs[SiteUrn].Outputs;
        Assert.Equal(["address", "untouched"], outputs.Keys.Order());
        Assert.Equal("https://s.example", await outputs["address"].ValueAsync());
    }

    [Fact]
    public async Task Registered_outputs_keep_their_secrecy_and_lose_nulls()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Loose("s", new Dictionary<string, object?>
        {
            ["secret"] = Output.CreateSecret("x"),
            ["unknown"] = OutputUtilities.CreateUnknown("x"),
            ["none"] = null,
            ["number"] = 1,
        }));
        var outputs = recorder.Outputs[SiteUrn.Replace("Site", "Loose")].Outputs;
        Assert.Equal(["number", "secret", "unknown"], outputs.Keys.Order());
        Assert.True(await Output.IsSecretAsync(outputs["secret"]));
        Assert.False(await outputs["unknown"].IsKnownAsync());
        Assert.Equal(1.0, await outputs["number"].ValueAsync());
    }

    [Fact]
    public async Task A_component_need_not_register_outputs()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(
            recorder,
            () => _ = new Site("s", new SiteArgs { Title = "a" }, outputs: false));
        Assert.DoesNotContain(SiteUrn, recorder.Outputs.Keys);
    }

    [Fact]
    public async Task Outputs_that_cannot_travel_fail_the_run()
    {
        var exception = await Program.FailsAsync(() =>
            _ = new Loose("l", new Dictionary<string, object?> { ["date"] = DateTime.UnixEpoch }));
        Assert.Contains("System.DateTime is not a supported argument type", exception.Message);
    }

    [Fact]
    public async Task It_cannot_be_read_by_id()
    {
        var options = new ComponentResourceOptions { Id = "x" };
        var exception = await Program.FailsAsync(() => _ = new Site("s", null, options));
        Assert.Contains("ResourceOptions.Id is only valid for a CustomResource", exception.Message);
    }

    [Fact]
    public async Task Depending_on_it_waits_for_all_its_children()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () =>
        {
            var gate = new DeferredOutput<string>();
            var site = new Site("s", new SiteArgs { Title = "a" });
            _ = new Bucket("late", new BucketArgs { Label = gate.Output }, new() { Parent = site });
            _ = new Bucket("last", null, new CustomResourceOptions { DependsOn = site });
            gate.Resolve(Output.Create("open"));
        });
        Assert.Equal(["s", "s-bucket", "late", "last"], recorder.Resources.Select(args => args.Name));
    }

    private static Site NewSite() => new("s", new SiteArgs { Title = "hello" });

    private sealed class Loose : ComponentResource
    {
        public Loose(string name, IDictionary<string, object?> outputs)
            : base("test:web:Loose", name)
            => RegisterOutputs(outputs);
    }

    private sealed class Remote(
        string name) : ComponentResource("test:web:Remote", name, null, null, remote: true)
    {
        [Output("address")]
        public Output<string> Address { get; private set; } = null!;
    }
}
