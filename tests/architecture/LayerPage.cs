using System.Text;

namespace Architecture;

/// <summary>The page of the documentation that shows the layers.</summary>
internal static class LayerPage
{
    public static string Write(IEnumerable<LayeredProject> projects)
    {
        var text = new StringBuilder(
            """
            # Layers

            The folders of a project are its layers. A type uses types of its own layer and of the layers
            below it, never of one above. `tests/architecture` compares this with the compiled code, and
            allows no exception. To see how many types use types of other layers, run:

            ```
            dotnet test tests/architecture --logger "console;verbosity=detailed"
            ```

            This page is rendered from the file `layers.txt` of each project: run the tests with `UPDATE=1`
            after changing one.

            """);
        foreach (var project in projects)
        {
            text.Append($"\n## {project.Folder}\n\n| layer | holds |\n| --- | --- |\n");
            foreach (var layer in project.Layers)
            {
                var name = layer.Folder == ProjectLayer.Top ? "the project itself" : layer.Folder;
                text.Append($"| {name} | {layer.Purpose} |\n");
            }
        }
        return text.ToString();
    }
}
