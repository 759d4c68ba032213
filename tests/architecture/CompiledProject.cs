using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Architecture;

/// <summary>
/// The types of a project and which of them use each other, read from its assembly and symbols.
/// </summary>
internal sealed class CompiledProject : IDisposable
{
    /// <summary>Documents of types without method bodies; from the format of portable symbols.</summary>
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly LayeredProject _project;
    private readonly PEReader _assembly;
    private readonly MetadataReader _metadata;
    private readonly MetadataReaderProvider _symbolFile;
    private readonly MetadataReader _symbols;
    private readonly Dictionary<TypeDefinitionHandle, CompiledType> _types = [];

    private CompiledProject(LayeredProject project)
    {
        _project = project;
        var path = Path.Combine(AppContext.BaseDirectory, project.Assembly);
        _assembly = new PEReader(File.OpenRead(path));
        _metadata = _assembly.GetMetadataReader();
        _symbolFile = MetadataReaderProvider.FromPortablePdbStream(
            File.OpenRead(Path.ChangeExtension(path, ".pdb")));
        _symbols = _symbolFile.GetMetadataReader();
    }

    /// <summary>Every use of a type of the project by another one.</summary>
    public static IReadOnlyList<Arrow> Arrows(LayeredProject project)
    {
        using var compiled = new CompiledProject(project);
        return compiled.Arrows();
    }

    public void Dispose()
    {
        _symbolFile.Dispose();
        _assembly.Dispose();
    }

    private IReadOnlyList<Arrow> Arrows()
    {
        var groups = _metadata.TypeDefinitions.GroupBy(Outermost).ToList();
        foreach (var group in groups)
        {
            if (FileOf(group) is { } file)
                _types[group.Key] = new(NameOf(group.Key), file);
        }
        return
        [
            .. groups.Where(group => _types.ContainsKey(group.Key))
                .SelectMany(group => Used(group).Select(used => (From: _types[group.Key], Used: used)))
                .Where(pair => _types.ContainsKey(pair.Used))
                .Select(pair => new Arrow(pair.From, _types[pair.Used]))
                .Concat(InSource())
                .Where(arrow => arrow.From != arrow.To)
                .Distinct(),
        ];
    }

    private IEnumerable<TypeDefinitionHandle> Used(IEnumerable<TypeDefinitionHandle> types)
    {
        var used = new UsedTypes(_metadata);
        foreach (var handle in types)
        {
            var type = _metadata.GetTypeDefinition(handle);
            AddUnlessNil(type.BaseType, used);
            foreach (var each in type.GetInterfaceImplementations())
                used.Add(_metadata.GetInterfaceImplementation(each).Interface);
            foreach (var field in type.GetFields())
                used.Add(field);
            foreach (var method in type.GetMethods())
                AddMethod(method, used);
            foreach (var parameter in type.GetGenericParameters())
                AddConstraints(parameter, used);
            AddAttributes(type.GetCustomAttributes(), used);
            foreach (var property in type.GetProperties())
                AddAttributes(_metadata.GetPropertyDefinition(property).GetCustomAttributes(), used);
        }
        return used.Found.Select(Outermost);
    }

    private void AddMethod(MethodDefinitionHandle handle, UsedTypes used)
    {
        used.Add(handle);
        var method = _metadata.GetMethodDefinition(handle);
        AddAttributes(method.GetCustomAttributes(), used);
        foreach (var parameter in method.GetGenericParameters())
            AddConstraints(parameter, used);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _assembly.GetMethodBody(method.RelativeVirtualAddress);
        AddUnlessNil(body.LocalSignature, used);
        foreach (var token in Instructions.Tokens(body))
            used.Add(token);
        foreach (var region in body.ExceptionRegions)
            AddUnlessNil(region.CatchType, used);
    }

    private void AddConstraints(GenericParameterHandle parameter, UsedTypes used)
    {
        foreach (var constraint in _metadata.GetGenericParameter(parameter).GetConstraints())
            used.Add(_metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes, UsedTypes used)
    {
        foreach (var attribute in attributes)
            used.Add(_metadata.GetCustomAttribute(attribute).Constructor);
    }

    private static void AddUnlessNil(EntityHandle handle, UsedTypes used)
    {
        if (!handle.IsNil)
            used.Add(handle);
    }

    private IEnumerable<Arrow> InSource()
    {
        var byName = _types.ToLookup(type => type.Value.Name);
        foreach (var (handle, from) in _types)
        {
            foreach (var (name, member) in SourceWords.Read(from.File))
            {
                foreach (var (used, to) in byName[name])
                {
                    if (member is null || IsConstant(used, member))
                        yield return new Arrow(from, to);
                }
            }
        }
    }

    private bool IsConstant(TypeDefinitionHandle type, string member) => _metadata.GetTypeDefinition(type)
        .GetFields()
        .Select(_metadata.GetFieldDefinition)
        .Any(field => field.Attributes.HasFlag(FieldAttributes.Literal)
            && _metadata.StringComparer.Equals(field.Name, member));

    private string NameOf(TypeDefinitionHandle type) =>
        _metadata.GetString(_metadata.GetTypeDefinition(type).Name).Split('`')[0];

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        for (var outer = handle; ; handle = outer)
        {
            outer = _metadata.GetTypeDefinition(handle).GetDeclaringType();
            if (outer.IsNil)
                return handle;
        }
    }

    private string? FileOf(IEnumerable<TypeDefinitionHandle> types) => types
        .SelectMany(Documents)
        .Select(document => _symbols.GetString(_symbols.GetDocument(document).Name).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
        .Select(path => (path, start: path.LastIndexOf($"/{_project.Folder}/", StringComparison.Ordinal)))
        .Where(found => found.start >= 0)
        .Select(found => found.path[(found.start + 1)..])
        .Where(file => File.Exists(Repository.PathOf(file)))
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private IEnumerable<DocumentHandle> Documents(TypeDefinitionHandle type)
    {
        foreach (var method in _metadata.GetTypeDefinition(type).GetMethods())
        {
            var information = _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle());
            if (!information.Document.IsNil)
                yield return information.Document;
        }
        foreach (var handle in _symbols.GetCustomDebugInformation(type))
        {
            var information = _symbols.GetCustomDebugInformation(handle);
            if (_symbols.GetGuid(information.Kind) != TypeDocuments)
                continue;
            var blob = _symbols.GetBlobReader(information.Value);
            while (blob.RemainingBytes > 0)
                yield return MetadataTokens.DocumentHandle(blob.ReadCompressedInteger());
        }
    }
}
