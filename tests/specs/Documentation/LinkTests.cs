using Specs.Compliance;

namespace Specs.Documentation;

/// <summary>Every link to a file or a heading of the project leads there.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. DocumentationPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_to_a_file_and_a_heading_that_exist(string path)
    {
        var page = DocumentationPage.Read(path);

        Assert.All(page.Links, link => Assert.True(Exists(page, link), $"{path} links to {link}."));
    }

    [Fact]
    public void A_page_of_the_docs_is_linked_from_the_readme_or_from_another_page() => Assert.Empty(
        DocumentationPage.All.Select(page => page.Path)
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
            .Except(DocumentationPage.All.SelectMany(page => page.Links.Select(link => Target(page, link)))));

    [Fact]
    public void A_link_that_leads_nowhere_is_found()
    {
        var page = new DocumentationPage("README.md", """
            # A heading
            [1](nowhere.md) [2](LICENSE#licence) [3](#no-such-heading) [4](#a-heading)
            [5](docs/login.md#users)
            """);

        Assert.Equal(
            ["nowhere.md", "LICENSE#licence", "#no-such-heading"],
            page.Links.Where(link => !Exists(page, link)));
    }

    private static bool Exists(DocumentationPage page, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal))
            return true;
        var parts = link.Split('#');
        var target = Target(page, link);
        if (!Path.Exists(Written.PathOf(target)))
            return false;
        return parts.Length == 1
            || (target == page.Path ? page : DocumentationPage.Read(target)).Anchors.Contains(parts[1]);
    }

    private static string Target(DocumentationPage page, string link)
    {
        var file = link.Split('#')[0];
        if (file.Length == 0)
            return page.Path;
        var folder = Path.GetDirectoryName(Written.PathOf(page.Path))!;
        return Path.GetRelativePath(Written.PathOf(""), Path.GetFullPath(Path.Combine(folder, file)));
    }
}
