using Pulumi;

namespace Specs.Testing;

/// <summary>Values that are not there yet when a component looks at them.</summary>
internal static class Later
{
    public static Output<T> Of<T>(T value) => Output.Create(Task.Delay(20).ContinueWith(
        _ => value, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default));
}
