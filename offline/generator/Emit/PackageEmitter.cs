using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

internal static class PackageEmitter
{
    /// <summary>The files of a package by path.</summary>
    public static IReadOnlyDictionary<string, string> Emit(PackageSchema package)
    {
        var names = new PackageNames(package);
        var types = new TypeNames(names);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Utilities.cs"] = UtilitiesFile.Emit(package, names),
        };

        if (package.Provider is { Inputs.Count: > 0 })
        {
            files.Add("Config.cs", ConfigFile.Emit(package, names, types));
        }

        foreach (var resource in package.Resources.Concat(package.Provider is { } provider ? [provider] : []))
        {
            files.Add(Path(names, resource.Token), new ResourceFile(resource, package, names, types).Emit());
        }

        foreach (var function in package.Functions)
        {
            files.Add(Path(names, function.Token), new FunctionFile(function, names, types).Emit());
        }

        foreach (var schema in package.Enums.Values)
        {
            files.Add(Path(names, schema.Token), EnumFile.Emit(names.Namespace(schema.Token), schema));
        }

        foreach (var (token, shape) in TypeUsage.Find(package))
        {
            var home = names.Namespace(token, shape.IsInput() ? "Inputs" : "Outputs");
            var name = PackageNames.Type(token) + shape.Suffix();
            files.Add(Path(names, home, name), Nested(home, name, shape, package.Objects[token], types));
        }

        return files;
    }

    private static string Nested(string home, string name, Shape shape, ObjectSchema schema, TypeNames types)
    {
        var code = CodeWriter.File(home);
        if (shape.IsInput())
        {
            var parent = shape == Shape.Plain ? "InvokeArgs" : "ResourceArgs";
            new InputClass(name, parent, shape, schema.Properties).Write(code, types);
        }
        else
        {
            new OutputClass(name, shape, schema.Properties).Write(code, types);
        }

        return code.ToString();
    }

    private static string Path(PackageNames names, string token) =>
        Path(names, names.Namespace(token), PackageNames.Type(token));

    private static string Path(PackageNames names, string home, string name) =>
        string.Join('/', [.. home[names.Root.Length..].Split('.').Skip(1), $"{name}.cs"]);
}
