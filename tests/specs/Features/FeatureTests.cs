using System.Reflection;

namespace Specs.Features;

/// <summary>No feature is answered by words: each has a test, or a reason not to have it.</summary>
public sealed class FeatureTests
{
    private static readonly ILookup<string, MethodInfo> Tests = typeof(FeatureTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
        .ToLookup(method => $"{method.DeclaringType!.Name}.{method.Name}", StringComparer.Ordinal);

    public static TheoryData<string> Proofs =>
        [.. FeatureTable.All.SelectMany(feature => feature.Proofs).Distinct()];

    [Theory]
    [MemberData(nameof(Proofs))]
    public void A_proof_is_a_test_that_runs(string proof)
    {
        var fact = Assert.Single(Tests[proof]).GetCustomAttribute<FactAttribute>(inherit: true)!;

        Assert.Null(fact.Skip);
    }

    [Fact]
    public void A_feature_has_proofs_or_a_reason_and_is_in_the_table_once()
    {
        Assert.All(FeatureTable.All, feature => Assert.False(
            feature.Proofs.Length > 0 && feature.Reason is not null,
            feature.ToString()));
        Assert.All(
            FeatureTable.All,
            feature => Assert.True(feature.Reason is null || feature.Reason.EndsWith('.'),
                feature.ToString()));
        Assert.Equal(
            FeatureTable.All.Length,
            FeatureTable.All.DistinctBy(feature => feature.ToString()).Count());
    }

    [Fact]
    public void No_feature_is_open() => Assert.Empty(
        FeatureTable.All.Where(feature => feature.Proofs.Length == 0 && feature.Reason is null)
            .Select(feature => feature.ToString()));
}
