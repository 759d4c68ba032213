using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OfflineTests.Reach;

/// <summary>The types and members of an assembly that another one names, read from its tables.</summary>
internal sealed record CompiledUse(string Type, string? Member)
{
    public static IReadOnlySet<CompiledUse> Read(string file, string assembly)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var types = reader.TypeReferences
            .Where(handle => ScopeOf(reader, handle) == assembly)
            .Select(handle => new CompiledUse(NameOf(reader, handle), null));
        var members = reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Select(member =>
                (Type: TypeOf(reader, member.Parent), Name: reader.GetString(member.Name)))
            .Where(member => member.Type is { } type && ScopeOf(reader, type) == assembly)
            .Select(member => new CompiledUse(NameOf(reader, member.Type!.Value), member.Name));
        return types.Concat(members).ToHashSet();
    }

    private static TypeReferenceHandle? TypeOf(MetadataReader reader, EntityHandle parent) =>
        parent.Kind switch
        {
            HandleKind.TypeReference => (TypeReferenceHandle)parent,
            HandleKind.TypeSpecification => GenericTypeOf(reader, (TypeSpecificationHandle)parent),
            _ => null,
        };

    // ECMA-335, II.23.2.14: GENERICINST, CLASS or VALUETYPE, then the generic type.
    private static TypeReferenceHandle? GenericTypeOf(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private static string ScopeOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => ScopeOf(reader, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference =>
                reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => "",
        };
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
