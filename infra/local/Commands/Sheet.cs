using Spectre.Console;

namespace CachingTier.Local.Commands;

/// <summary>A table on a terminal; elsewhere the same rows in aligned columns, one line each.</summary>
internal sealed class Sheet(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(cell => cell ?? "-")]);

    public void Show()
    {
        if (Screen.IsTerminal) ShowTable();
        else ShowLines();
    }

    private void ShowTable()
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns) table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        foreach (var row in _rows) table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private void ShowLines()
    {
        string[][] all = [columns, .. _rows];
        var widths = columns.Select((_, index) => all.Max(row => row[index].Length)).ToArray();
        foreach (var row in all)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, index) => cell.PadRight(widths[index]))).TrimEnd());
        }
    }
}
