using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Support;

internal static class SeenOutputs
{
    public static async Task<Seen<T>> SeenAsync<T>(this Output<T> output)
    {
        var resources = await OutputUtilities.GetDependenciesAsync(output);
        return new Seen<T>(
            await OutputUtilities.GetValueAsync(output),
            await OutputUtilities.GetIsKnownAsync(output),
            await Output.IsSecretAsync(output),
            string.Join(",", resources.Select(resource => resource.GetResourceName()).Order()));
    }

    public static Task<Seen<T>> SeenAsync<T>(this Input<T> input) => input.ToOutput().SeenAsync();

    public static Task<T> ValueAsync<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnownAsync<T>(this Output<T> output) =>
        OutputUtilities.GetIsKnownAsync(output);
}
