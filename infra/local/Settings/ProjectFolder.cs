namespace CachingTier.Local.Settings;

/// <summary>Finds the folder of the Pulumi project that a command is run in.</summary>
internal static class ProjectFolder
{
    public const string FileName = "Pulumi.yaml";

    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            SettingsText.RefuseFolder(Path.Combine(folder.FullName, FileName));
            if (File.Exists(Path.Combine(folder.FullName, FileName)))
                return folder.FullName;
        }

        throw new SettingsException(
            $"No {FileName} in '{start}' or above it. Run the command inside the repository of the tier.");
    }
}
