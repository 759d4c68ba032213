using Pulumi;

namespace Specs.Testing;

/// <summary>Values that are not there yet when a component looks at them.</summary>
internal static class Later
{
    public static Output<T> Of<T>(T value) => Of(value, Task.Delay(20));

    /// <summary>A value that is there once a task has ended.</summary>
    public static Output<T> Of<T>(T value, Task until) => Output.Create(until.ContinueWith(
        _ => value, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default));
}
