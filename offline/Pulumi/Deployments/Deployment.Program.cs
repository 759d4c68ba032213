namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    public static Task<int> RunAsync(
        Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    // Whoever plays the engine in a test is recent enough.
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        _ = Run;
        return Task.CompletedTask;
    }

    private static Task<int> RefuseAsync()
        => Task.FromException<int>(new InvalidOperationException(
            "This program was built with the offline stand-in for the Pulumi SDK, which has no engine to "
            + "deploy with. Build it with the official packages (-p:PulumiSdk=nuget) and run it with the "
            + "`pulumi` CLI."));
}
