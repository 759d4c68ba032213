namespace Architecture;

/// <summary>A folder of a project, whose types may use those of the layers below.</summary>
/// <param name="Folder">First folder below the project; empty for the files beside the project file.</param>
/// <param name="Purpose">What it holds, in a line.</param>
internal sealed record Layer(string Folder, string Purpose)
{
    public string Name => Folder.Length == 0 ? "(the project's own folder)" : Folder;
}
