using CachingTier.Local.Settings;
using CachingTier.Stacks;

namespace Live.Settings;

public sealed class HomeRegionTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mars-1", "'mars-1'")]
    [InlineData("7", "'7'")]
    [InlineData("[eu-west-1]", "'[\"eu-west-1\"]'")]
    [InlineData("\"eu-west-1\\n\"", @"'eu-west-1\n'")]
    [InlineData("''", "''")]
    [InlineData("eu-west-1a", "'eu-west-1a'")]
    public void A_region_has_the_form_of_one(string yaml, string shown) => Assert.Contains(
        $"Pulumi.dev.yaml: aws:region must be a region as in 'us-east-1', but was {shown}. Every resource "
            + "of the stack is made there.",
        Problems(yaml));

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("ap-southeast-7")]
    [InlineData("us-gov-west-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("cn-northwest-1")]
    [InlineData("eusc-de-east-1")]
    public void Regions_of_all_partitions_are_accepted(string region) => Assert.DoesNotContain(
        Problems(region),
        problem => problem.Contains("aws:region", StringComparison.Ordinal));

    [Fact]
    public void A_region_is_set_in_the_file_or_in_the_environment()
    {
        var settings = _folder.Read("config:\n  a: 1\n");

        Assert.Equal(
            "Pulumi.dev.yaml: aws:region must be a region as in 'us-east-1', but was not set. Write it under "
                + "config:, as in aws:region: eu-west-1.",
            Assert.Throws<SettingsException>(() => HomeRegion.Check(settings)).Message);
    }

    private List<string> Problems(string yaml)
    {
        var settings = _folder.Read($"config:\n  aws:region: {yaml}\n");
        return [.. CachingStack.Plan(new StackConfiguration("tier", "dev", settings.Config)).Problems
            .Select(problem => problem.ToString())];
    }
}
