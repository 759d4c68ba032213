using Offline.Generator.Schema;

namespace Offline.Generator.Naming;

/// <summary>Where the types of one package live.</summary>
internal sealed class PackageNames(PackageSchema package)
{
    public string Root { get; } = "Pulumi." + Spelled(package, package.Name);

    public string Package { get; } = Spelled(package, package.Name);

    /// <summary>The namespace of a token; the module `index` is the package itself.</summary>
    public string Namespace(string token, string? part = null)
    {
        var module = IsProvider(token) ? "index" : token.Split(':')[1].Split('/')[0];
        var home = module == "index" ? Root : $"{Root}.{Spelled(package, module)}";
        return part is null ? home : $"{home}.{part}";
    }

    public static string Type(string token) =>
        IsProvider(token) ? "Provider" : Identifiers.Capitalised(token.Split(':')[2]);

    /// <summary>The member of a class that holds a property. It may not have the name of the class.</summary>
    public static string Member(PropertySchema property, string className)
    {
        var name = property.CSharpName ?? Identifiers.Property(property.Name);
        return name != className
            ? name
            : throw new InvalidDataException(
                $"Property '{property.Name}' of '{className}' needs a name of its own in "
                    + "language.csharp.name.");
    }

    private static bool IsProvider(string token) =>
        token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    private static string Spelled(PackageSchema package, string name) =>
        package.Namespaces.TryGetValue(name, out var spelled)
            ? spelled
            : throw new InvalidDataException(
                $"Package '{package.Name}': language.csharp.namespaces must name '{name}'.");
}
