using System.Text;
using CachingTier;
using CachingTier.Contract;
using Specs.Compliance;
using Specs.Migrations;

namespace Specs.Documentation;

/// <summary>The page about changes shows the tables that the guard reads.</summary>
public sealed class ChangesPageTests
{
    /// <summary>Run it with the environment variable UPDATE=1 to have the tables written.</summary>
    [Fact]
    public void The_changes_are_those_of_the_guard()
    {
        var text = new StringBuilder();
        foreach (var (type, rows) in ChangeTable.Guarded)
        {
            text.Append($"## {type[(type.LastIndexOf(':') + 1)..]}\n\n");
            text.Append("| property | change | effect | rule | what to do |\n");
            text.Append("| --- | --- | --- | --- | --- |\n");
            foreach (var row in rows.OrderBy(row => row.Property, StringComparer.Ordinal))
            {
                text.Append($"| `{row.Property}` | {row.Change} | {Choice<ChangeEffect>.Name(row.Effect)} | "
                    + $"{row.Rules} | {row.Instead} |\n");
            }

            text.Append('\n');
        }

        text.Append("""
            ## Everything else

            Networks, alarms, keys, secrets and the smoke test hold no data of a cache. The provider changes or
            replaces them by itself. What a change of the network does to caches is in the
            [guard](replacement-guard.md).

            """);
        foreach (var change in SupportingChanges.All.Where(change => change.Replaced.Length > 0))
        {
            text.Append($"- `{change.Type[(change.Type.LastIndexOf(':') + 1)..]}` is replaced by another "
                + $"{string.Join(", ", change.Replaced.Select(name => $"`{name}`"))}.\n");
        }

        Written.CompareSection("docs/changes.md", "changes", text.ToString());
    }
}
