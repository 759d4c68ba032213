namespace Architecture;

/// <summary>A project whose folders are layers, which its layers.txt lists from top to bottom.</summary>
/// <param name="Folder">Where it is in the repository.</param>
/// <param name="Assembly">File name of what it compiles to.</param>
internal sealed record LayeredProject(string Folder, string Assembly)
{
    public static IReadOnlyList<LayeredProject> All { get; } =
    [
        new("components/tier", "CachingTier.dll"),
        new("stacks", "CachingTier.Stacks.dll"),
        new("infra/smoketest", "SmokeTest.dll"),
        new("infra/local", "CachingTier.Local.dll"),
    ];

    /// <summary>Top to bottom: a type uses types of its own layer and of the layers below.</summary>
    public IReadOnlyList<ProjectLayer> Layers { get; } =
        [.. File.ReadLines(Repository.PathOf($"{Folder}/layers.txt")).Select(ProjectLayer.Parse)];

    /// <summary>Position of the layer of a file, 0 at the top; -1 where its folder is no layer.</summary>
    public int RankOf(string file)
    {
        var path = file[(Folder.Length + 1)..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? ProjectLayer.Top : path[..slash];
        return Layers.ToList().FindIndex(layer => layer.Folder == folder);
    }

    public override string ToString() => Folder;
}
