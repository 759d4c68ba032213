using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>Ids that AWS gives to what a network is made of.</summary>
internal static partial class ResourceIds
{
    private static readonly ImmutableArray<(string Prefix, string Title)> Kinds =
        [("vpc", "VPC"), ("subnet", "subnet"), ("sg", "security group")];

    public static Output<string> Vpc(Input<string>? id, string fix, Problems problems)
    {
        if (id is not null)
        {
            return Inputs.Check(
            id,
            problems,
            (known, found) => Check(known, "vpc", "vpcId", found));
        }

        problems.Add("vpcId", "set", null, fix);
        return Output.Create("");
    }

    public static Output<string>? SecurityGroup(Input<string>? id, string property, Problems problems) =>
        id is null ? null : Inputs.Check(id, problems, (known, found) => Check(known, "sg", property, found));

    public static void CheckSubnets(ImmutableArray<string> ids, Problems problems)
    {
        for (
            var i = 0;
            !ids.IsDefault && i < ids.Length;
            i++)
        {
            Check(ids[i], "subnet", $"subnetIds[{i}]", problems);
        }
    }

    // Refuses what is no id, and the id of something else.
    private static void Check(string id, string prefix, string property, Problems problems)
    {
        var title = Kinds.First(kind => kind.Prefix == prefix).Title;
        problems.Require(
            Shape().IsMatch(id) && Kinds.All(
                kind => kind.Prefix == prefix || !id.StartsWith($"{kind.Prefix}-", StringComparison.Ordinal)),
            property, $"the id of a {title}", id, $"Write it as in '{prefix}-0a1b2c3d4e5f67890'.");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,254}\\z")]
    private static partial Regex Shape();
}
