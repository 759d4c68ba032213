using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class PreviewTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_run_is_a_preview_unless_options_say_otherwise(bool? asked, bool expected)
    {
        bool? dry = null;
        await Deployment.TestAsync(
            new MockEngine(), new TestOptions
            {
                IsPreview = asked
            }, () => { dry = Deployment.Instance.IsDryRun; });
        Assert.Equal(expected, dry);
    }

    [Fact]
    public async Task In_a_preview_what_depends_on_a_missing_output_is_not_sent()
    {
        var recorder = new MockEngine();
        await Program.PreviewAsync(recorder, Chain);
        Assert.Empty(recorder["second"].Inputs);
    }

    [Fact]
    public async Task In_an_update_a_missing_output_is_null_and_not_sent_either_but_what_is_made_of_it_is()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () =>
        {
            Chain();
            _ = new Bucket(
                "third",
                new BucketArgs { Label = Output.Format($"<{new Bucket("fourth").Arn}>") });
        });
        Assert.Empty(recorder["second"].Inputs);
        Assert.Equal("<>", recorder["third"].Inputs["label"]);
    }

    private static void Chain() =>
        _ = new Bucket("second", new BucketArgs { Label = new Bucket("first").Arn });
}
