using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

internal sealed class InputMember
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // A program has thousands of resources, and few types of them.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Known = new();

    private readonly MemberInfo _member;
    private readonly InputAttribute _attribute;

    private InputMember(Type type, MemberInfo member, InputAttribute attribute)
    {
        _member = member;
        _attribute = attribute;
        FullName = $"[Input] {type.FullName}.{member.Name}";
    }

    public string FullName { get; }

    public string WireName => _attribute.Name;

    public bool IsJson => _attribute.IsJson;

    public static ImmutableArray<InputMember> Read(Type type) => Known.GetOrAdd(type, Find);

    public object? Read(InputArgs args)
    {
        var value = _member is FieldInfo field
            ? field.GetValue(args)
            : ((PropertyInfo)_member).GetValue(args);
        return value is null && _attribute.IsRequired
            ? throw new ArgumentNullException(
                _member.Name,
                $"{FullName} is required but was not given a value")
            : value;
    }

    private static ImmutableArray<InputMember> Find(Type type)
    {
        IEnumerable<MemberInfo> members = [.. type.GetFields(Everything), .. type.GetProperties(Everything)];
        return
        [
            .. from member in members
               let attribute = member.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select new InputMember(type, member, attribute),
        ];
    }
}
