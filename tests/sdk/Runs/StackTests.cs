using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class StackTests
{
    [Fact]
    public async Task It_is_the_first_resource_and_the_mocks_do_not_see_it()
    {
        var recorder = new MockEngine();
        var resources = await Deployment.TestAsync<Shop>(recorder, Program.Update);

        var stack = Assert.IsType<Shop>(resources[0]);
        Assert.Equal("pulumi:pulumi:Stack", stack.GetResourceType());
        Assert.Equal("project-stack", stack.GetResourceName());
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack",
            await stack.Urn.ValueAsync());
        Assert.Equal("b", recorder.Only.Name);
    }

    [Fact]
    public async Task Its_outputs_are_registered_under_their_names()
    {
        var recorder = new MockEngine();
        await Deployment.TestAsync<Shop>(recorder, Program.Update);
        var outputs = recorder.Outputs["urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack"]
            .Outputs;
        Assert.Equal(["Address", "bucketId"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("b-id", await outputs["bucketId"].ValueAsync());
        Assert.True(await Output.IsSecretAsync(outputs["Address"]));
    }

    [Fact]
    public async Task An_output_that_was_never_assigned_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync<Forgetful>(new MockEngine()));
        Assert.Equal(
            "Output(s) 'forgotten' have no value assigned. "
            + "[Output] attributed properties must be assigned inside Stack constructor.",
            exception.Message);
    }

    [Fact]
    public async Task An_output_of_another_type_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync<Plain>(new MockEngine()));
        Assert.Equal(
            "Output(s) 'plain' have incorrect type. [Output] attributed properties must be instances of "
                + "Output<T>.",
            exception.Message);
    }

    [Fact]
    public async Task It_may_come_from_a_service_provider()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<Served>(
            new MockEngine(),
            new Services(type => type == typeof(Served) ? new Served("from outside") : null));
        Assert.Equal("from outside", await ((Served)resources[0]).Message.ValueAsync());
    }

    [Fact]
    public async Task A_service_provider_that_does_not_know_it_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() =>
            Deployment.TestWithServiceProviderAsync<Served>(new MockEngine(), new Services(_ => null)));
        Assert.Contains("Failed to resolve instance of type Sdk.Runs.StackTests+Served", exception.Message);
    }

    [Fact]
    public async Task A_child_of_nobody_in_particular_inherits_no_protection_or_provider()
    {
        var recorder = new MockEngine();
        await Deployment.TestAsync<Shop>(recorder, new TestOptions { IsPreview = false });
        Assert.Equal("", recorder.Only.Provider);
    }

    private sealed class Shop : Stack
    {
        public Shop()
        {
            BucketId = new Bucket("b").Id;
            Address = Output.CreateSecret("https://shop.example");
        }

        [Output("bucketId")]
        public Output<string> BucketId { get; private set; }

        [Output]
        public Output<string> Address { get; private set; }
    }

    private sealed class Forgetful : Stack
    {
        [Output("forgotten")]
        public Output<string> Forgotten { get; private set; } = null!;
    }

    private sealed class Plain : Stack
    {
        [Output("plain")]
        public string Text { get; private set; } = "text";
    }

    private sealed class Served(string message) : Stack
    {
        [Output("message")]
        public Output<string> Message { get; private set; } = Output.Create(message);
    }

    private sealed class Services(Func<Type, object?> find) : IServiceProvider
    {
        public object? GetService(Type serviceType) => find(serviceType);
    }
}
