using System.Reflection;

namespace Pulumi;

internal sealed class InputMember
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly MemberInfo _member;
    private readonly InputAttribute _attribute;
    private readonly Func<object, object?> _read;

    private InputMember(Type type, MemberInfo member, InputAttribute attribute, Func<object, object?> read)
    {
        _member = member;
        _attribute = attribute;
        _read = read;
        FullName = $"[Input] {type.FullName}.{member.Name}";
    }

    public string FullName { get; }

    public string WireName => _attribute.Name;

    public bool IsJson => _attribute.IsJson;

    public static IEnumerable<InputMember> Of(Type type)
    {
        var fields = type.GetFields(Everything).Select(field => (Member: (MemberInfo)field, Read: (Func<object, object?>)field.GetValue));
        var properties = type.GetProperties(Everything).Select(property => (Member: (MemberInfo)property, Read: (Func<object, object?>)property.GetValue));
        return from found in fields.Concat(properties)
               let attribute = found.Member.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select new InputMember(type, found.Member, attribute, found.Read);
    }

    public object? Read(InputArgs args)
    {
        var value = _read(args);
        return value is null && _attribute.IsRequired
            ? throw new ArgumentNullException(_member.Name, $"{FullName} is required but was not given a value")
            : value;
    }
}
