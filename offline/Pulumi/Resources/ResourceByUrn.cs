using System.Collections.Immutable;

namespace Pulumi;

// Stands for a resource of which only the URN is known.
internal sealed class ResourceByUrn : CustomResource
{
    public ResourceByUrn(string urn)
        : base("", "")
        => Urn = new Output<string>(
            Task.FromResult(new Settled<string>(urn, true, false, ImmutableHashSet.Create<Resource>(this))));
}
