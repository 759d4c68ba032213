using System.Reflection;

namespace OfflineTests.Reach;

/// <summary>Follows what others use of an assembly through its own code, to every type that is involved.</summary>
internal sealed class ReachedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private readonly Assembly _assembly;
    private readonly HashSet<Type> _types = [];
    private readonly HashSet<MethodBase> _methods = [];
    private readonly Queue<MethodBase> _open = new();

    private ReachedTypes(Assembly assembly) => _assembly = assembly;

    public static IReadOnlySet<Type> From(Assembly assembly, IEnumerable<CompiledUse> uses)
    {
        var reached = new ReachedTypes(assembly);
        foreach (var use in uses)
            reached.AddUse(use);
        reached.Close();
        return reached._types;
    }

    private void AddUse(CompiledUse use)
    {
        if (_assembly.GetType(use.Type) is not { } type)
            return;
        Add(type);
        foreach (var method in MethodsOf(type).Where(method => method.Name == use.Member))
            Add(method);
        foreach (var field in type.GetFields(Declared).Where(field => field.Name == use.Member))
            Add(field.FieldType);
    }

    private void Close()
    {
        int before;
        do
        {
            before = _methods.Count + _types.Count;
            while (_open.TryDequeue(out var method))
            {
                foreach (var member in Operands.Read(method))
                    Add(member);
            }
            foreach (var method in _types.ToArray().SelectMany(ImplementationsOf))
                Add(method);
        }
        while (_methods.Count + _types.Count > before);
    }

    // Called by way of a base type or an interface, which is reached or not of this assembly.
    private IEnumerable<MethodBase> ImplementationsOf(Type type)
    {
        var overrides = type.GetMethods(Declared)
            .Where(method => method.GetBaseDefinition() is var origin
                && origin != method
                && IsCalled(origin));
        if (type.IsInterface)
            return overrides;
        var implementations =
            from contract in type.GetInterfaces()
            let map = type.GetInterfaceMap(contract)
            from pair in map.InterfaceMethods.Zip(map.TargetMethods)
            where pair.Second is not null && IsCalled(pair.First)
            select pair.Second;
        return overrides.Concat(implementations);
    }

    private bool IsCalled(MethodBase method) =>
        !IsOurs(method.DeclaringType!) || _methods.Contains(Open(method));

    private void Add(MemberInfo member)
    {
        switch (member)
        {
            case Type type:
                Add(type);
                break;
            case MethodBase method:
                Add(method);
                break;
            case FieldInfo field:
                Add(field.DeclaringType!);
                Add(field.FieldType);
                break;
        }
    }

    private void Add(MethodBase method)
    {
        Add(method.DeclaringType!);
        AddAll(method.IsGenericMethod ? method.GetGenericArguments() : []);
        method = Open(method);
        if (!IsOurs(method.DeclaringType!) || !_methods.Add(method))
            return;
        _open.Enqueue(method);
        AddAll(method.GetParameters().Select(parameter => parameter.ParameterType));
        AddAll(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        if (method is MethodInfo { ReturnType: var result })
            Add(result);
    }

    private void Add(Type type)
    {
        if (type.HasElementType)
            Add(type.GetElementType()!);
        if (type.HasElementType || type.IsGenericParameter)
            return;
        AddAll(type.GetGenericArguments());
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!IsOurs(definition) || !_types.Add(definition))
            return;
        AddAll(definition.GetInterfaces());
        AddAll(new[] { definition.DeclaringType, definition.BaseType }.OfType<Type>());
        foreach (var attribute in definition.GetCustomAttributesData())
            Add(attribute.Constructor);
        // What the compiler makes of lambdas and of asynchronous methods is called by what made it.
        var called = definition.Name.StartsWith('<') || typeof(Delegate).IsAssignableFrom(definition)
            ? MethodsOf(definition)
            : new[] { definition.TypeInitializer }.OfType<MethodBase>();
        foreach (var method in called)
            Add(method);
    }

    private void AddAll(IEnumerable<Type> all)
    {
        foreach (var type in all)
            Add(type);
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static MethodBase Open(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;

    private bool IsOurs(Type type) => type.Assembly == _assembly;
}
