using System.Collections.Immutable;

namespace Pulumi.Utilities;

public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(Settled.Unknown(value)));

    // The factory is never called: nothing is ever applied to an unknown output.
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
        => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Change(settled =>
            Task.FromResult(settled with { Resources = settled.Resources.Add(resource) }));
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
        => (await output.Settling.ConfigureAwait(false)).IsKnown;

    public static Task<T> GetValueAsync<T>(Output<T> output) => output.ValueOrAsync(default!);

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.Settling.ConfigureAwait(false)).Resources;
}
