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

        foreach (var (token, shape) in TypeUsage.Of(package))
        {
            var code = Nested(package.Objects[token], shape, names, types, out var path);
            files.Add(path, code);
        }

        return files;
    }

    private static string Nested(ObjectSchema schema, Shape shape, PackageNames names, TypeNames types, out string path)
    {
        var part = shape.IsInput() ? "Inputs" : "Outputs";
        var name = PackageNames.Type(schema.Token) + shape.Suffix();
        path = $"{Folder(names, names.Namespace(schema.Token, part))}{name}.cs";
        var code = CodeWriter.File(names.Namespace(schema.Token, part));
        if (shape.IsInput())
        {
            new InputClass(name, shape == Shape.Plain ? "InvokeArgs" : "ResourceArgs", shape, schema.Properties).Write(code, types);
        }
        else
        {
            new OutputClass(name, shape, schema.Properties).Write(code, types);
        }

        return code.ToString();
    }

    private static string Path(PackageNames names, string token) =>
        $"{Folder(names, names.Namespace(token))}{PackageNames.Type(token)}.cs";

    private static string Folder(PackageNames names, string @namespace) =>
        @namespace == names.Root ? "" : @namespace[(names.Root.Length + 1)..].Replace('.', '/') + "/";
}
