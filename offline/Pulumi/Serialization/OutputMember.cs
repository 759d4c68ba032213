using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

// A property of a resource that is an output. A program has thousands of resources, and few types of them.
internal sealed class OutputMember
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputMember>> Known = new();

    private readonly Lazy<Func<Resource, IPendingOutput>> _create;

    private OutputMember(Type resource, PropertyInfo property, OutputAttribute attribute)
    {
        Name = attribute.Name ?? property.Name;
        IsOfEveryResource = property.DeclaringType == typeof(Resource);
        _create = new(() => Prepare(resource, property, attribute.Name));
    }

    public string Name { get; }

    public bool IsOfEveryResource { get; }

    public static ImmutableArray<OutputMember> Read(Type resource) => Known.GetOrAdd(resource, Find);

    // Gives the resource an output that is not settled yet.
    public IPendingOutput Create(Resource resource) => _create.Value(resource);

    private static ImmutableArray<OutputMember> Find(Type resource) =>
    [
        .. from property in resource.GetProperties()
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select new OutputMember(resource, property, attribute),
    ];

    private static Func<Resource, IPendingOutput> Prepare(Type resource, PropertyInfo property, string? name)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([name!]);
        }

        var fullName = $"[Output] {resource.FullName}.{property.Name}";
        var setter = property.DeclaringType!.GetMethod("set_" + property.Name, Everything)
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");
        var valueType = type.GenericTypeArguments[0];
        TargetTypes.Check(fullName, valueType);

        var constructor = typeof(PendingOutput<>).MakeGenericType(valueType).GetConstructors().Single();
        return owner =>
        {
            var pending = (IPendingOutput)constructor.Invoke([owner]);
            setter.Invoke(owner, [pending.Output]);
            return pending;
        };
    }
}
