using Xunit.Abstractions;

namespace Architecture;

/// <summary>Types use types of their own layer and of the layers below it.</summary>
public sealed class LayerTests(ITestOutputHelper output)
{
    private const string Page = "docs/layers.md";

    public static TheoryData<string> Projects => [.. LayeredProject.All.Select(project => project.Folder)];

    [Fact]
    public void No_arrow_goes_up()
    {
        var up = LayeredProject.All.SelectMany(project => CompiledProject.Arrows(project)
            .Where(arrow => project.RankOf(arrow.From.File) > project.RankOf(arrow.To.File))
            .Select(arrow => $"{project.Folder}: {arrow}"));

        Findings.AssertNone(up);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_picture_of_the_layers(string folder)
    {
        var project = LayeredProject.All.Single(each => each.Folder == folder);
        var picture = LayerPicture.Draw(project, CompiledProject.Arrows(project));

        output.WriteLine(picture);
        Assert.Contains("arrows down", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_layers()
    {
        var page = LayerPage.Write(LayeredProject.All).ReplaceLineEndings("\n");
        if (Repository.IsUpdating)
            File.WriteAllText(Repository.PathOf(Page), page);

        Assert.Equal(page, File.ReadAllText(Repository.PathOf(Page)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_file_is_in_a_layer(string folder)
    {
        var project = LayeredProject.All.Single(each => each.Folder == folder);

        Assert.DoesNotContain(Repository.SourceFiles(folder), file => project.RankOf(file) < 0);
    }

    [Fact]
    public void A_layer_has_at_least_four_files() => Assert.Empty(
        from project in LayeredProject.All
        from layer in project.Layers
        where layer.Folder != ProjectLayer.Top
        let path = $"{project.Folder}/{layer.Folder}"
        where !Directory.Exists(Repository.PathOf(path)) || Repository.SourceFiles(path).Count() < 4
        select path);

    /// <summary>
    /// Arrows that the files show, so that a reader that finds nothing does not pass for a proof.
    /// </summary>
    [Theory]
    [InlineData("RedisReplicationGroup -> ResolvedReplicationGroup", "a local variable")]
    [InlineData("RedisReplicationGroup -> RedisReplicationGroupArgs", "a parameter")]
    [InlineData("CommonRules -> Limits", "a constant")]
    [InlineData("Profile -> Availability", "a property")]
    [InlineData("ReplicationTopology -> Problems", "a call")]
    [InlineData("RedisReplicationGroupArgs -> NodeGroupArgs", "an argument of a generic type")]
    public void An_arrow_is_found(string arrow, string way)
    {
        var found = CompiledProject.Arrows(LayeredProject.All[0]).Select(each => each.ToString());

        Assert.True(found.Contains(arrow), $"{arrow} is not found, though it is {way}.");
    }
}
