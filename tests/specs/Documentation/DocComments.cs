using System.Reflection;
using System.Xml.Linq;
using Pulumi;

namespace Specs.Documentation;

/// <summary>The documentation that the compiler writes beside an assembly.</summary>
internal sealed class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(IEnumerable<XDocument> documents) => _members = documents.Descendants("member")
        .Where(member => ((string)member.Attribute("name")!).StartsWith("P:", StringComparison.Ordinal))
        .ToDictionary(member => (string)member.Attribute("name")!);

    public static DocComments Read(params string[] files) => new(files.Select(file =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, file), LoadOptions.PreserveWhitespace)));

    public static string? WireName(PropertyInfo property) => property.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        ?.ConstructorArguments[0].Value as string;

    /// <summary>The summary as Markdown for a cell of a table.</summary>
    public string Summary(PropertyInfo property)
    {
        var nodes = FindSummary($"P:{property.DeclaringType!.FullName}.{property.Name}").Nodes();
        var text = string.Concat(nodes.Select(node => Text(node, property.DeclaringType!)));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("|", "\\|");
    }

    // What two classes share is documented on one of them.
    private XElement FindSummary(string name) => _members[name].Element("summary")
        ?? FindSummary((string)_members[name].Element("inheritdoc")!.Attribute("cref")!);

    private static string Text(XNode node, Type type) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see when see.Attribute(
            "href") is { } link => $"[AWS]({link.Value})",
        XElement { Name.LocalName: "see" } see => $"`{Name((string)see.Attribute("cref")!, type)}`",
        XElement other => other.Value,
        _ => node.ToString(SaveOptions.DisableFormatting).Replace("<", "&lt;").Replace("&amp;", "&"),
    };

    // "P:CachingTier.CacheNetworkArgs.VpcId", "T:CachingTier.CacheNetwork"
    private static string Name(string reference, Type type)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return type.GetProperty(name) is { } property && WireName(property) is { } wire ? wire : name;
    }
}
