using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class InvokeTests
{
    [Fact]
    public async Task The_mocks_see_token_and_arguments_and_their_answer_is_built()
    {
        var recorder = Answering(
            new Dictionary<string, object> { ["names"] = new[] { "a", "b" }, ["region"] = "eu" });
        Output<GetZones.Result>? output = null;
        await Program.UpdateAsync(
            recorder,
            () => output = GetZones.Invoke(new() { Region = "eu", Limit = 2 }));

        var call = Assert.Single(recorder.Calls);
        Assert.Equal("test:net/getZones:getZones", call.Token);
        Assert.Equal("eu", call.Args["region"]);
        Assert.Equal(2.0, call.Args["limit"]);
        Assert.Equal("", call.Provider);
        var result = await output!.ValueAsync();
        Assert.Equal(["a", "b"], [.. result.Names]);
        Assert.Equal("eu", result.Region);
    }

    [Fact]
    public async Task An_unknown_argument_makes_the_result_unknown_and_the_mocks_are_not_asked()
    {
        var recorder = new MockEngine();
        Output<GetZones.Result>? output = null;
        await Program.UpdateAsync(recorder, () =>
            output = GetZones.Invoke(new() { Region = OutputUtilities.CreateUnknown("eu") }));
        Assert.Empty(recorder.Calls);
        Assert.False(await output!.IsKnownAsync());
    }

    [Fact]
    public async Task So_does_a_dependency_without_an_id()
    {
        var recorder = new MockEngine { Id = _ => null };
        Output<GetZones.Result>? output = null;
        await Program.UpdateAsync(recorder, () =>
            output = GetZones.Invoke(new(), new InvokeOutputOptions { DependsOn = new Bucket("b") }));
        Assert.Empty(recorder.Calls);
        Assert.False(await output!.IsKnownAsync());
    }

    [Fact]
    public async Task The_result_depends_on_the_resources_of_its_arguments_and_options()
    {
        Output<GetZones.Result>? output = null;
        await Program.UpdateAsync(new MockEngine(), () => output = GetZones.Invoke(
            new() { Region = new Bucket("a").Id }, new InvokeOutputOptions { DependsOn = new Bucket("b") }));
        var seen = await output!.SeenAsync();
        Assert.True(seen.IsKnown);
        Assert.Equal("a,b", seen.Resources);
    }

    [Fact]
    public async Task A_secret_argument_does_not_make_the_result_secret_but_a_secret_answer_does()
    {
        Output<GetZones.Result>? open = null, secret = null;
        await Program.UpdateAsync(new MockEngine(), () =>
            open = GetZones.Invoke(new() { Region = Output.CreateSecret("eu") }));
        await Program.UpdateAsync(
            Answering(new Dictionary<string, object> { ["region"] = Output.CreateSecret("eu") }),
            () => secret = GetZones.Invoke(new()));
        Assert.False(await Output.IsSecretAsync(open!));
        Assert.True(await Output.IsSecretAsync(secret!));
    }

    [Fact]
    public async Task An_empty_answer_gives_an_object_of_defaults()
    {
        Output<GetZones.Result>? output = null;
        await Program.UpdateAsync(new MockEngine(), () => output = GetZones.Invoke(new()));
        var result = await output!.ValueAsync();
        Assert.True(result.Names.IsDefault);
        Assert.Null(result.Region);
    }

    [Fact]
    public async Task It_may_be_awaited()
    {
        var recorder = Answering(new Dictionary<string, object> { ["region"] = "eu" });
        GetZones.Result? result = null;
        await Deployment.TestAsync(recorder, Program.Update, async () =>
        {
            result = await GetZones.InvokeAsync(new());
        });
        Assert.Equal("eu", result!.Region);
    }

    [Fact]
    public async Task An_awaited_one_asks_even_with_unknown_arguments()
    {
        var recorder = new MockEngine();
        await Deployment.TestAsync(recorder, Program.Update, async () =>
        {
            await GetZones.InvokeAsync(new() { Region = OutputUtilities.CreateUnknown("eu") });
        });
        Assert.Empty(Assert.Single(recorder.Calls).Args);
    }

    [Fact]
    public async Task The_provider_is_the_given_one_or_the_parent_s()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () =>
        {
            var vendor = new Vendor("v");
            var site = new Site("s", new SiteArgs { Title = "a" }, new() { Provider = vendor });
            GetZones.Invoke(new(), new InvokeOptions { Provider = vendor });
            GetZones.Invoke(new(), new InvokeOptions { Parent = site });
        });
        Assert.Equal(2, recorder.Calls.Count);
        Assert.All(recorder.Calls, call => Assert.EndsWith("$pulumi:providers:test::v::v-id", call.Provider));
    }

    [Fact]
    public async Task A_single_value_can_be_taken_out_of_the_answer()
    {
        var recorder = Answering(new Dictionary<string, object> { ["whatever"] = "x" });
        Output<string>? output = null;
        await Program.UpdateAsync(recorder, () =>
            output = Deployment.Instance.InvokeSingle<string>(GetZones.Token, InvokeArgs.Empty));
        Assert.Equal("x", await output!.ValueAsync());
    }

    [Fact]
    public async Task Arguments_may_be_a_dictionary()
    {
        var recorder = new MockEngine();
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("region", "eu"));
        await Program.UpdateAsync(
            recorder,
            () => Deployment.Instance.Invoke<GetZones.Result>(GetZones.Token, args));
        Assert.Equal("eu", Assert.Single(recorder.Calls).Args["region"]);
    }

    [Fact]
    public async Task Arguments_that_cannot_travel_fail_the_run()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => Program.UpdateAsync(
            new MockEngine(), () => GetZones.Invoke(new() { Strange = DateTime.UnixEpoch })));
        Assert.All(exception.InnerExceptions, inner =>
            Assert.Contains("System.DateTime is not a supported argument type", inner.Message));
        Assert.StartsWith(
            $"Error serializing arguments for invoke {GetZones.Token}", exception.InnerExceptions[0].Message);
    }

    [Fact]
    public async Task A_method_call_shows_the_resource_it_is_called_on()
    {
        var recorder = Answering(new Dictionary<string, object> { ["region"] = "eu" });
        Output<GetZones.Result>? output = null;
        Bucket? self = null;
        await Program.UpdateAsync(recorder, () =>
        {
            self = new Bucket("b", null, new() { Provider = new Vendor("v") });
            output = Deployment.Instance
                .Call<GetZones.Result>("test:storage:Bucket/zones", CallArgs.Empty, self);
        });
        var call = Assert.Single(recorder.Calls);
        Assert.Equal("test:storage:Bucket/zones", call.Token);
        Assert.EndsWith("::v-id", call.Provider);
        Assert.Equal(
            await self!.Urn.ValueAsync(),
            await Assert.IsAssignableFrom<Resource>(call.Args["__self__"]).Urn.ValueAsync());
        Assert.Equal("eu", (await output!.ValueAsync()).Region);
    }

    private static MockEngine Answering(object answer) => new() { Answer = (MockCallArgs _) => answer };
}
