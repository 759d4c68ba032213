using System.Collections.Immutable;
using Pending = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Serialization.IPendingOutput>;

namespace Pulumi.Serialization;

// The outputs of a resource, from the time its constructor gives them out until its state is known.
internal static class PendingOutputs
{
    // The outputs of a local component are its own business; only its URN comes from outside.
    public static Pending Create(Resource resource, bool hydrated)
        => OutputMember.Read(resource.GetType())
            .Where(member => hydrated || member.IsOfEveryResource)
            .ToImmutableDictionary(member => member.Name, member => member.Create(resource));

    public static void Resolve(this Pending pending, Resource resource, ResourceState state)
    {
        pending[WireNames.Urn].Resolve(Settled.Known<object?>(state.Urn));
        if (resource is CustomResource)
        {
            var id = state.Id ?? "";
            pending[WireNames.Id].Resolve(
                id == "" ? Settled.Unknown<object?>(id) : Settled.Known<object?>(id));
        }

        foreach (var (name, output) in pending)
        {
            if (name is not (WireNames.Urn or WireNames.Id)
                && state.Properties.TryGetValue(name, out var value))
            {
                output.Resolve(Hydrated($"{resource.GetType().FullName}.{name}", value, output.ValueType));
            }
        }
    }

    public static void ResolveRest(this Pending pending, bool isKnown)
    {
        foreach (var output in pending.Values)
        {
            output.ResolveUnlessDone(isKnown);
        }
    }

    public static void Fail(this Pending pending, Exception exception)
    {
        foreach (var output in pending.Values)
        {
            output.FailUnlessDone(exception);
        }
    }

    // The dependencies of a decoded value are those of its owner alone.
    private static Settled<object?> Hydrated(string path, object? value, Type type)
    {
        var settled = WireReader.Read(value);
        return settled with { Value = Hydrator.Convert(path, settled.Value, type), Resources = [] };
    }
}
