using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Specs.Documentation;

/// <summary>Documentation comments have short sentences, as pages have.</summary>
public sealed partial class CommentSentenceTests
{
    private const int MostWords = 30;

    [Theory]
    [InlineData("CachingTier.xml")]
    [InlineData("CachingTier.Contract.xml")]
    [InlineData("CachingTier.Stacks.xml")]
    public void A_sentence_of_a_comment_is_short(string file)
    {
        var comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member");
        var parts = comments.Elements()
            .Where(part => part.Name.LocalName is "summary" or "param" or "returns" or "exception")
            .Select(part => string.Concat(part.Nodes().Select(Text)));

        Assert.All(
            parts.SelectMany(part => End().Split(part)),
            sentence => Assert.InRange(Words().Count(sentence), 0, MostWords));
    }

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "example" } => "",
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value ?? "",
        XElement other => other.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex("\\S+")]
    private static partial Regex Words();

    [GeneratedRegex("(?<=[.?])\\s+")]
    private static partial Regex End();
}
