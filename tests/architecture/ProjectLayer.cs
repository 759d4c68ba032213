namespace Architecture;

/// <summary>A folder of a project, whose types may use types of the layers below.</summary>
/// <param name="Folder">First folder below the project; a dot for the files beside the project file.</param>
/// <param name="Purpose">What it holds, in a line.</param>
internal sealed record ProjectLayer(string Folder, string Purpose)
{
    public const string Top = ".";

    public static ProjectLayer Parse(string line) => line.Split(": ", 2) is [var folder, var purpose]
        ? new(folder, purpose)
        : throw new FormatException($"A layer must be 'Folder: purpose', but was '{line}'.");
}
