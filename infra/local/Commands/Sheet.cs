using Spectre.Console;

namespace CachingTier.Local.Commands;

/// <summary>
/// Rows under headings. A terminal that is too narrow for all columns gets one table per value of the first,
/// or one block per row; without a terminal the rows are aligned lines.
/// </summary>
internal sealed class Sheet(params string[] columns)
{
    private const int Gap = 2;

    // Less than this is no room for a text that wraps.
    private const int NarrowestText = 20;

    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(cell => cell ?? "-")]);

    public void Show()
    {
        if (!Screen.IsTerminal)
            ShowLines();
        else if (Fits(skipped: 0))
            ShowTable(_rows, skipped: 0);
        else if (Fits(skipped: 1))
            ShowGroups();
        else
            ShowBlocks();
    }

    private int[] Widths() => [.. columns.Select((column, index) =>
        _rows.Select(row => row[index].Length).Append(column.Length).Max())];

    // The last column may wrap; the others hold what one copies.
    private bool Fits(int skipped) => Gap + Widths().Skip(skipped).SkipLast(1).Sum(width => width + Gap)
        + Math.Min(Widths()[^1], NarrowestText) <= AnsiConsole.Profile.Width;

    private void ShowTable(IEnumerable<string[]> rows, int skipped)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var column in columns.Skip(skipped))
        {
            var shown = new TableColumn($"[bold]{Markup.Escape(column)}[/]")
            {
                Padding = new Padding(0, 0, Gap, 0)
            };
            table.AddColumn(column == columns[^1] ? shown : shown.NoWrap());
        }

        foreach (var row in rows)
            table.AddRow([.. row.Skip(skipped).Select(Colored)]);
        AnsiConsole.Write(new Padder(table, new Padding(skipped * Gap, 0, 0, 0)));
    }

    private void ShowGroups()
    {
        foreach (var group in _rows.GroupBy(row => row[0]))
        {
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(group.Key)}[/]");
            ShowTable(group, skipped: 1);
        }
    }

    private void ShowBlocks()
    {
        var label = columns.Max(column => column.Length);
        foreach (var row in _rows)
        {
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(row[0])}[/]");
            for (var index = 1; index < columns.Length; index++)
            {
                AnsiConsole.MarkupLine(
                    $"  {Markup.Escape(columns[index].PadRight(label))}  {Colored(row[index])}");
            }
        }
    }

    private void ShowLines()
    {
        var widths = Widths();
        foreach (var row in _rows.Prepend(columns))
        {
            Console.WriteLine(
                string.Join("  ", row.Select((cell, index) => cell.PadRight(widths[index]))).TrimEnd());
        }
    }

    private static string Colored(string cell) => cell switch
    {
        SmokeView.Passed or "available" => $"[green]{cell}[/]",
        SmokeView.Failed => $"[red]{cell}[/]",
        _ => Markup.Escape(cell),
    };
}
