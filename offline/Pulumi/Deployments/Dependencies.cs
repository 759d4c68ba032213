using System.Collections.Immutable;

namespace Pulumi;

internal static class Dependencies
{
    public static Task<ImmutableArray<Resource>> OfAsync(InputList<Resource> resources)
        => resources.ToOutput().ValueOrAsync([]);

    // A resource has to wait for all it depends on, that is until all of it has a URN.
    public static async Task AwaitAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in Expand(resources))
        {
            await resource.Urn.Settling.ConfigureAwait(false);
        }
    }

    public static async Task<bool> AnyUnknownAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in Expand(resources).OfType<CustomResource>())
        {
            if (resource.Id is { } id && !(await id.Settling.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    // A component stands for the resources below it, down to the first that are not components themselves.
    private static HashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var reached = new HashSet<Resource>();
        var waiting = new Stack<Resource>(resources);
        while (waiting.TryPop(out var resource))
        {
            if (reached.Add(resource) && resource is ComponentResource)
            {
                foreach (var child in resource.ChildrenNow())
                {
                    waiting.Push(child);
                }
            }
        }

        reached.RemoveWhere(resource => resource is ComponentResource { IsRemote: false });
        return reached;
    }
}
