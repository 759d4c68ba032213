using CachingTier;

namespace Specs.Validation;

public sealed class NearestTests
{
    [Theory]
    [InlineData("replica", "replicas", 1)]
    [InlineData("Replicas", "replicas", 0)]
    [InlineData("sahrds", "shards", 2)]
    [InlineData("", "port", 4)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_letters_to_change(string one, string other, int distance)
    {
        Assert.Equal(distance, Nearest.Distance(one, other));
        Assert.Equal(distance, Nearest.Distance(other, one));
    }

    [Fact]
    public void A_near_word_is_asked_for() =>
        Assert.Equal("Did you mean 'replicas'?", Nearest.Advice("replica", ["shards", "replicas", "port"]));

    [Fact]
    public void A_far_word_gets_the_whole_choice() =>
        Assert.Equal(
            "Choose from port, replicas, shards.",
            Nearest.Advice("colour", ["shards", "replicas", "port"]));
}
