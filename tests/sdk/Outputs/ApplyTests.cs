using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Outputs;

public sealed class ApplyTests
{
    [Fact]
    public async Task A_plain_value_is_known_and_public()
        => Assert.Equal(
            new Seen<int>(2, true, false, ""),
            await Output.Create(1).Apply(n => n + 1).SeenAsync());

    [Fact]
    public async Task An_unknown_value_is_never_shown_to_the_callback()
    {
        var called = false;
        var applied = OutputUtilities.CreateUnknown(1).Apply(n => called = true);

        Assert.False(await applied.IsKnownAsync());
        Assert.False(called);
    }

    [Fact]
    public async Task An_unknown_keeps_its_secrecy_and_its_resources()
    {
        Output<string>? applied = null;
        await Program.PreviewAsync(new MockEngine(), () =>
            applied = Output.CreateSecret(new Bucket("b").Arn).Apply(arn => arn + "!"));

        Assert.Equal(new Seen<string>(null!, false, true, "b"), await applied!.SeenAsync());
    }

    [Fact]
    public async Task An_unknown_returned_by_the_callback_makes_the_result_unknown()
        => Assert.False(await Output.Create(1).Apply(_ => OutputUtilities.CreateUnknown(2)).IsKnownAsync());

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public async Task The_result_is_secret_if_either_side_is(bool outer, bool inner, bool expected)
    {
        var source = outer ? Output.CreateSecret(1) : Output.Create(1);
        var applied = source.Apply(_ => inner ? Output.CreateSecret(2) : Output.Create(2));

        Assert.Equal(expected, await Output.IsSecretAsync(applied));
    }

    [Fact]
    public async Task The_result_depends_on_the_resources_of_both_sides()
    {
        Output<string>? applied = null;
        await Program.UpdateAsync(new MockEngine(), () =>
        {
            var (first, second) = (new Bucket("first"), new Bucket("second"));
            applied = first.Id.Apply(_ => second.Id);
        });

        Assert.Equal(new Seen<string>("second-id", true, false, "first,second"), await applied!.SeenAsync());
    }

    [Fact]
    public async Task A_null_output_from_the_callback_is_a_known_default()
    {
        var applied = Output.CreateSecret(1).Apply(_ => (Output<string>?)null);
        Assert.Equal(new Seen<string>(null!, true, true, ""), await applied.SeenAsync());
    }

    [Fact]
    public async Task A_task_from_the_callback_is_awaited()
    {
        var done = false;
        var applied = Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            done = true;
        });

        Assert.Equal(new Seen<ValueTuple>(default, true, false, ""), await applied.SeenAsync());
        Assert.True(done);
    }

    [Fact]
    public async Task An_exception_in_the_callback_faults_the_output()
    {
        var applied = Output.Create(0).Apply(n => n > 0 ? n : throw new InvalidOperationException("no"));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => applied.ValueAsync());
        Assert.Equal("no", exception.Message);
    }

    [Fact]
    public async Task Unsecret_makes_public_what_was_secret()
        => Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("x"))));

    [Fact]
    public async Task CreateSecret_keeps_unknown_unknown()
        => Assert.Equal(
            new Seen<string>(null!, false, true, ""),
            await Output.CreateSecret(OutputUtilities.CreateUnknown("x")).SeenAsync());

    [Fact]
    public async Task A_dependency_can_be_added_to_an_output()
    {
        Output<int>? output = null;
        await Program.UpdateAsync(new MockEngine(), () =>
            output = OutputUtilities.WithDependency(Output.Create(1), new Bucket("b")));
        Assert.Equal(new Seen<int>(1, true, false, "b"), await output!.SeenAsync());
    }

    [Fact]
    public void A_null_task_or_output_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Output.Create((Task<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Output.CreateSecret((Output<int>)null!));
    }

    [Fact]
    public async Task A_deferred_output_takes_over_the_one_it_is_resolved_with_and_only_once()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.CreateSecret("x"));

        Assert.Equal(new Seen<string>("x", true, true, ""), await deferred.Output.SeenAsync());
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("y")));
    }
}
