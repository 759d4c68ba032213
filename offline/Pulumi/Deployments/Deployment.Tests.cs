using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => ExecuteAsync(mocks, options, () => (TStack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!);

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => ExecuteAsync(mocks, options, () => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + "Register the type with the service provider before calling RunAsync."));

    public static async Task<(ImmutableArray<Resource> Resources,
        IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => await TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    public static async Task<(ImmutableArray<Resource> Resources,
        IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        var created = await ExecuteAsync(testMocks, testOptions, () => new TestStack(createResources));
        var outputs = created.OfType<TestStack>().FirstOrDefault()?.Returned
            ?? new Dictionary<string, object?>();
        return ([.. created.Where(resource => resource is not TestStack)], outputs);
    }

    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => await TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return new Dictionary<string, object?>();
        });
        return resources;
    }

    // Being asynchronous it gives the run back its surroundings: what it sets in Running ends with it.
    private static async Task<ImmutableArray<Resource>> ExecuteAsync(
        IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var run = new Run(mocks, options ?? new TestOptions());
        if (Running.Value is not null)
        {
            throw new InvalidOperationException(
                "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        }

        Running.Value = new DeploymentInstance(run);
        await run.ExecuteAsync(createStack).ConfigureAwait(false);
        return run.Monitor.Resources();
    }
}
