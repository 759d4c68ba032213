using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CachingTier.Contract;

namespace Live.SmokeTest;

/// <summary>Documentation comments, as the compiler wrote them beside the assembly.</summary>
internal static class TypeDocumentation
{
    public static string? Summary(Type type) => Text(Member(type, $"T:{type.FullName}")?.Element("summary"));

    /// <summary>The summary of a property; of one that a parameter declares, its text.</summary>
    public static string? Summary(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var parameter = Member(type, $"T:{type.FullName}")?.Elements("param")
            .FirstOrDefault(each => (string?)each.Attribute("name") == property.Name);
        var summary = Member(type, $"P:{type.FullName}.{property.Name}")?.Element("summary");
        return Text(parameter ?? summary);
    }

    private static XElement? Member(Type type, string name) =>
        XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
            .FirstOrDefault(member => (string?)member.Attribute("name") == name);

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } link => Word((string)link.Attribute("cref")!),
            XElement inner => inner.Value,
            _ => node.ToString(),
        }));
        return Regex.Replace(text, @"\s+", " ").Trim();
    }

    // As JSON has it: the name of a member, the word of a value.
    private static string Word(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        if (!reference.StartsWith("F:", StringComparison.Ordinal))
            return JsonNamingPolicy.CamelCase.ConvertName(name);
        var type = typeof(CacheContract).Assembly.GetType(reference[2..^(name.Length + 1)])!;
        return type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
    }
}
