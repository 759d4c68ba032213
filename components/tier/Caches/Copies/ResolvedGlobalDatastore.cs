using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="GlobalDatastore"/> with every default in place.</summary>
internal sealed record ResolvedGlobalDatastore(
    Profile Profile,
    ResolvedGlobalPrimary Primary,
    ImmutableArray<ResolvedGlobalSecondary> Secondaries,
    string Description,
    Input<string>? ParameterGroupName,
    InputMap<string>? Tags)
{
    /// <summary>Whether a change of a copy is applied at once.</summary>
    public required bool ApplyImmediately { get; init; }

    /// <summary>The arguments resolved.</summary>
    public static Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> Resolve(
        string name,
        GlobalDatastoreArgs args) =>
        Resolutions.Resolve(nameof(GlobalDatastore), name, args, Resolve);

    /// <summary>A planned datastore with what other resources know, read again.</summary>
    public static ResolvedGlobalDatastore ReadInputs(
        ResolvedGlobalDatastore planned,
        GlobalDatastoreArgs args,
        Problems problems)
    {
        var primary = planned.Primary.ReadInputs(args.Primary, problems);
        return planned with
        {
            Primary = primary,
            Secondaries =
            [
                .. planned.Secondaries.Select((copy, index) => copy.ReadInputs(
                    args.Secondaries[index], $"secondaries[{index}]", primary, problems)),
            ],
            ParameterGroupName = args.ParameterGroupName,
        };
    }

    private static ResolvedGlobalDatastore Resolve(string name, GlobalDatastoreArgs args, Problems problems)
    {
        CacheName.Check(name, problems);
        var profile = Profile.Resolve(args.Profile, problems);
        var primary = ResolvedGlobalPrimary.Resolve(args.Primary, problems);
        var secondaries = args.Secondaries ?? [];
        problems.Require(secondaries.Count is >= 1 and <= Limits.GlobalSecondaries, "secondaries",
            $"a list of 1 to {Limits.GlobalSecondaries} copies", secondaries
                .Count, "A datastore has one primary and copies in other regions.");
        for (var i = 0; i < secondaries.Count; i++)
        {
            var region = secondaries[i].Region;
            problems.Require(
                secondaries.FindIndex(other => other.Region == region) == i,
                $"secondaries[{i}].region",
                "given once",
                region,
                "A region has one copy.");
            problems.Require($"{name}-{region}".Length <= Limits.NameLength, $"secondaries[{i}].region",
                $"at most {Limits.NameLength - name.Length - 1} characters behind the name of the "
                    + "datastore", region,
                $"The copy is named '{name}-{region}', which begins its ids: shorten the name of the "
                    + "datastore.");
        }
        return new ResolvedGlobalDatastore(
            profile,
            primary,
            [.. secondaries.Select((each, index) =>
                ResolvedGlobalSecondary.Resolve(each, $"secondaries[{index}]", primary, profile, problems))],
            CommonRules.Description(args.Description, $"Global datastore {name}", problems),
            args.ParameterGroupName,
            TagRules.Check(args.Tags, problems))
        {
            ApplyImmediately = args.Primary?.ApplyImmediately ?? profile.ApplyImmediately,
        };
    }

    /// <summary>The region of a copy, compared with the region of the primary.</summary>
    public static Output<string> CheckRegion(
        string name,
        string region,
        int index,
        Output<string> primaryRegion) =>
        primaryRegion.Apply(here =>
        {
            var problems = new Problems(nameof(GlobalDatastore), name);
            var property = $"secondaries[{index}].region";
            problems.Require(
                region != here,
                property,
                $"another region than {here}, the primary's",
                region,
                "A copy in the same region would not survive it.");
            problems.Require(
                AwsRegion.GetPartition(region) == AwsRegion.GetPartition(here),
                property,
                $"a region of partition '{AwsRegion.GetPartition(here)}', the primary's",
                region,
                "A partition of AWS shares nothing with another one.");
            problems.ThrowIfAny();
            return region;
        });
}
