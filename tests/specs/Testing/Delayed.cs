using Pulumi;

namespace Specs.Testing;

/// <summary>Values that are not known yet when a component is created.</summary>
internal static class Delayed
{
    public static Output<T> Create<T>(T value) => Create(value, Task.Delay(20));

    /// <summary>A value that is known once a task has ended.</summary>
    public static Output<T> Create<T>(T value, Task until) => Output.Create(until.ContinueWith(
        _ => value, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default));
}
