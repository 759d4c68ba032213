using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal static class ResourceReader
{
    public static Resource Read(ImmutableDictionary<string, object?> wire)
    {
        var urn = wire.GetValueOrDefault(WireNames.Urn) as string
            ?? throw new InvalidOperationException(
                "Value was marked as a Resource, but did not conform to required shape.");
        if (ResourceTypes.Find(Urn.TypeOf(urn)) is not { } type)
        {
            return new ResourceByUrn(urn);
        }

        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length == 3);
        return (Resource)constructor.Invoke([Urn.NameOf(urn), null, options]);
    }
}
