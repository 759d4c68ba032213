using System.Globalization;
using System.Text;

namespace Architecture;

/// <summary>The layers of a project as text, top to bottom, with the arrows between them counted.</summary>
internal static class LayerPicture
{
    public static string Draw(LayeredProject project, IReadOnlyList<Arrow> arrows)
    {
        var ranks = arrows
            .Select(arrow => (From: project.RankOf(arrow.From.File), To: project.RankOf(arrow.To.File)))
            .ToList();
        var width = project.Layers.Max(layer => layer.Folder.Length);
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{project.Folder}: {ranks.Count(rank => rank.From < rank.To)} arrows down, "
                + $"{ranks.Count(rank => rank.From > rank.To)} arrows up");
        for (var rank = 0; rank < project.Layers.Count; rank++)
        {
            var layer = project.Layers[rank];
            var used = project.Layers
                .Select((other, to) => (other.Folder, To: to, Count: ranks.Count(each => each == (rank, to))))
                .Where(other => other.To != rank && other.Count > 0)
                .Select(other => $"{other.Folder} {other.Count}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {layer.Folder.PadRight(width)}  {layer.Purpose}; uses {string.Join(", ", used)}");
        }
        return text.ToString();
    }
}
