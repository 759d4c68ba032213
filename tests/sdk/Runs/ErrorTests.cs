using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class ErrorTests
{
    [Fact]
    public async Task A_run_exception_surfaces_with_just_its_message()
    {
        var exception = await Program.FailsAsync(() => throw new RunException("no such thing"));
        Assert.Equal("no such thing", exception.Message);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task A_resource_exception_may_hide_its_stack()
    {
        var exception = await Program.FailsAsync(
            () => throw new ResourceException("wrong", null, hideStack: true));
        Assert.Equal("wrong", exception.Message);
    }

    [Fact]
    public async Task A_resource_exception_shows_its_stack_otherwise()
    {
        var exception = await Program.FailsAsync(() => throw new ResourceException("wrong", null));
        Assert.StartsWith("Pulumi.ResourceException: wrong", exception.Message);
        Assert.Contains(nameof(A_resource_exception_shows_its_stack_otherwise), exception.Message);
    }

    [Fact]
    public async Task Any_other_exception_is_reported_with_its_type_and_stack()
    {
        var exception = await Program.FailsAsync(() => throw new ArgumentException("odd"));
        Assert.Matches(
            "^Running program '.*' failed with an unhandled exception:\nSystem.ArgumentException: odd",
            exception.Message);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run()
    {
        var exception = await Program.FailsAsync(() => Log.Error("bad"));
        Assert.Equal("bad", exception.Message);
    }

    [Fact]
    public async Task Other_messages_do_not()
        => await Program.UpdateAsync(new MockEngine(), () =>
        {
            Log.Debug("a");
            Log.Info("b");
            Log.Warn("c");
        });

    [Fact]
    public async Task A_logged_exception_fails_the_run_with_all_there_is_to_tell()
    {
        var exception = await Program.FailsAsync(() => Log.Exception(new ArgumentException("odd")));
        Assert.Equal("System.ArgumentException: odd", exception.Message);
    }

    [Fact]
    public async Task Several_errors_come_together()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => Program.UpdateAsync(
            new MockEngine(),
            () =>
            {
                Log.Error("first");
                Log.Error("second");
            }));
        Assert.Equal(["first", "second"], exception.InnerExceptions.Select(inner => inner.Message).Order());
        Assert.All(exception.InnerExceptions, inner => Assert.IsType<RunException>(inner));
    }

    [Fact]
    public async Task A_faulted_output_that_nobody_uses_fails_the_run()
    {
        var exception = await Program.FailsAsync(() =>
            Output.Create(0).Apply(n => n > 0 ? n : throw new InvalidOperationException("unused")));
        Assert.Contains("System.InvalidOperationException: unused", exception.Message);
    }

    [Fact]
    public async Task A_fault_that_other_outputs_inherit_is_reported_once()
    {
        var exception = await Program.FailsAsync(() =>
        {
            var fault = Output.Create("").Apply(text => text != "" ? text : throw new RunException("once"));
            _ = Output.Tuple(fault.Apply(text => text + "!"), fault).Apply(pair => pair.Item1);
        });
        Assert.Equal("once", exception.Message);
    }

    [Fact]
    public async Task A_fault_that_reaches_a_resource_fails_the_run()
    {
        var engine = new MockEngine();
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Program.UpdateAsync(engine, () =>
        {
            var fault = Output.Create("").Apply(text => text != "" ? text : throw new RunException("once"));
            _ = new Bucket("b", new BucketArgs { Label = fault });
        }));
        Assert.Contains("once", exception.ToString());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_fault_ends_the_run_whatever_is_still_under_way()
    {
        var exception = await Program.FailsAsync(() =>
        {
            _ = new Bucket("b", new BucketArgs { Label = new DeferredOutput<string>().Output });
            Output.Create("").Apply(text => text != "" ? text : throw new RunException("enough"));
        });
        Assert.Equal("enough", exception.Message);
    }

    [Fact]
    public async Task A_mock_that_throws_fails_the_run()
    {
        var recorder = new MockEngine { State = _ => throw new InvalidOperationException("no state") };
        var exception = await Assert.ThrowsAsync<RunException>(() =>
            Program.UpdateAsync(recorder, () => _ = new Bucket("b")));
        Assert.Contains("System.InvalidOperationException: no state", exception.Message);
    }

    [Fact]
    public async Task An_exception_in_a_component_constructor_fails_the_run()
    {
        var exception = await Program.FailsAsync(() => _ = new Broken("b"));
        Assert.Contains("System.ArgumentException: broken", exception.Message);
    }

    [Fact]
    public async Task An_exception_in_a_stack_constructor_is_not_wrapped()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() =>
            Deployment.TestAsync<BrokenStack>(new MockEngine(), new TestOptions()));
        Assert.Equal("broken stack", exception.Message);
    }

    [Fact]
    public async Task An_exception_in_an_asynchronous_program_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() =>
            Deployment.TestAsync(new MockEngine(), Program.Update, async () =>
            {
                await Task.Yield();
                throw new RunException("late");
            }));
        Assert.Equal("late", exception.Message);
    }

    private sealed class Broken : ComponentResource
    {
        public Broken(string name)
            : base("test:web:Broken", name)
            => throw new ArgumentException("broken");
    }

    private sealed class BrokenStack : Stack
    {
        public BrokenStack() => throw new RunException("broken stack");
    }
}
