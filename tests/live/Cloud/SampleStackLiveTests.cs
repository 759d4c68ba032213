using Live.Testing;

namespace Live.Cloud;

/// <summary>
/// The stacks of this repository come up on a laptop, and clients of every cache but Memcached log in.
/// </summary>
public sealed class SampleStackLiveTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task A_sample_comes_up_and_asks_for_a_login(string stack)
    {
        await using var tier = new CliTier(
            await File.ReadAllTextAsync(Path.Combine(CliTier.Repository, $"Pulumi.{stack}.yaml")));

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.Contains("Up and proven in ", up.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "authMode none: whoever reaches the cache may use it.",
            up.Output,
            StringComparison.Ordinal);
        Assert.Equal(2, up.Output.Split("No credential and a wrong one are refused.").Length - 1);
    }
}
