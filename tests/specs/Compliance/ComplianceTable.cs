using System.Text;
using CachingTier;

namespace Specs.Compliance;

/// <summary>The table of rules, written from the rules themselves.</summary>
internal static class ComplianceTable
{
    private static readonly string[] Profiles = ["dev", "production", "regulated"];

    public static string Write()
    {
        var reasons = new List<string>();
        var text = new StringBuilder("| on | demands | with | rules | dev | production | regulated |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in CachingTier.Compliance.Demands.GroupBy(Row))
        {
            var demand = row.First();
            var kinds = string.Join(", ", row.Select(each => each.On.Split(':')[^1]));
            text.Append(
                $"| {kinds} | {demand.Text} | {Code(demand.Property)} | {string.Join(", ", demand.Ids)} |");
            foreach (var profile in Profiles)
                text.Append($" {Stance(demand, profile, reasons)} |");
            text.Append('\n');
        }
        text.Append('\n');
        for (var i = 0; i < reasons.Count; i++)
            text.Append($"{i + 1}. {reasons[i]}\n");
        return text.ToString();
    }

    // One row for what is demanded of several types in the same words.
    private static string Row(Demand demand) => string.Join('|',
        [demand.Text, demand.Property, .. demand.Ids, .. demand.Waived.OrderBy(entry => entry.Key)
            .Select(entry => entry.Value)]);

    private static string Stance(Demand demand, string profile, List<string> reasons)
    {
        if (!demand.IsAskedOf(profile))
            return "";
        if (demand.Waived.GetValueOrDefault(profile) is not { } reason)
            return "met";
        if (!reasons.Contains(reason))
            reasons.Add(reason);
        return $"waived ({reasons.IndexOf(reason) + 1})";
    }

    private static string Code(string property) => property.StartsWith("a ", StringComparison.Ordinal)
        ? property
        : string.Join(", ", property.Split(", ").Select(part => $"`{part}`"));
}
