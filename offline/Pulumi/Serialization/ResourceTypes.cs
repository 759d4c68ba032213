using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

// The resource classes of all packages in use, by their type token.
internal static class ResourceTypes
{
    private static readonly Lazy<ILookup<string, Type>> All = new(Discover);

    public static Type? Find(string token) => All.Value[token].FirstOrDefault();

    private static ILookup<string, Type> Discover()
    {
        var sdk = typeof(Resource).Assembly.GetName().Name;
        return AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic)
            .Where(assembly => assembly.GetReferencedAssemblies().Any(reference => reference.Name == sdk))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(Resource).IsAssignableFrom(type))
            .Select(type => (type, attribute: type.GetCustomAttribute<ResourceTypeAttribute>()))
            .Where(found => found.attribute is not null)
            .ToLookup(found => found.attribute!.Type, found => found.type);
    }
}
