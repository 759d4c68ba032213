using Offline.Generator.Schema;

namespace Offline.Generator.Types;

/// <summary>Finds the shapes in which each nested type is used.</summary>
internal sealed class TypeUsage
{
    private readonly PackageSchema _package;
    private readonly SortedSet<(string Token, Shape Shape)> _uses = [];

    private TypeUsage(PackageSchema package) => _package = package;

    public static IReadOnlyCollection<(string Token, Shape Shape)> Find(PackageSchema package)
    {
        var usage = new TypeUsage(package);
        foreach (var resource in package.Resources.Concat(package.Provider is { } provider ? [provider] : []))
        {
            usage.Visit(resource.Outputs, Shape.Output);
            usage.Visit(resource.Inputs, Shape.Args);
            usage.Visit(resource.StateInputs, Shape.Args, Shape.State);
        }

        foreach (var function in package.Functions)
        {
            usage.Visit(function.Inputs, Shape.Plain, Shape.Invoke);
            usage.Visit(function.Outputs, Shape.Result);
        }

        return usage._uses;
    }

    private void Visit(IEnumerable<PropertySchema> properties, params Shape[] shapes)
    {
        foreach (var property in properties)
        {
            foreach (var shape in shapes)
            {
                Visit(property.Type, shape);
            }
        }
    }

    private void Visit(TypeSchema type, Shape shape)
    {
        switch (type)
        {
            case ArrayType array:
                Visit(array.Items, shape);
                break;
            case MapType map:
                Visit(map.Values, shape);
                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    Visit(member, shape);
                }

                break;
            case ObjectReference reference when _uses.Add((reference.Token, shape)):
                Visit(_package.Objects[reference.Token].Properties, shape);
                break;
        }
    }
}
