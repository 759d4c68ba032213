using System.Collections.Immutable;
using System.Reflection;
using Pending = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Serialization.IPendingOutput>;

namespace Pulumi.Serialization;

// The outputs of a resource, from the time its constructor gives them out until its state is known.
internal static class PendingOutputs
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // The outputs of a local component are its own business; only its URN comes from outside.
    public static Pending Of(Resource resource, bool hydrated)
        => resource.GetType().GetProperties()
            .Where(property => hydrated || property.DeclaringType == typeof(Resource))
            .Select(property => (property, attribute: property.GetCustomAttribute<OutputAttribute>()))
            .Where(found => found.attribute is not null)
            .ToImmutableDictionary(
                found => found.attribute!.Name ?? found.property.Name,
                found => Create(resource, found.property, found.attribute!.Name));

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

    private static IPendingOutput Create(Resource resource, PropertyInfo property, string? name)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([name!]);
        }

        var fullName = $"[Output] {resource.GetType().FullName}.{property.Name}";
        var setter = property.DeclaringType!.GetMethod("set_" + property.Name, Everything)
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");
        var valueType = type.GenericTypeArguments[0];
        TargetTypes.Check(fullName, valueType);

        var pending = (IPendingOutput)Activator.CreateInstance(
            typeof(PendingOutput<>).MakeGenericType(valueType), resource)!;
        setter.Invoke(resource, [pending.Output]);
        return pending;
    }
}
