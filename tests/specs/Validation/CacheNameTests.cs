using CachingTier;

namespace Specs.Validation;

public sealed class CacheNameTests
{
    [Theory]
    [InlineData("sg")]
    [InlineData("sg-sessions")]
    public void No_name_looks_like_the_id_of_a_security_group(string name) => Assert.Equal(
        $"name must be one that does not begin with 'sg-', but was '{name}'. AWS takes such names for ids "
            + "of security groups.",
        Assert.Single(MemcachedCluster.Check(name, new() { VpcId = "vpc-1", SubnetGroupName = "tier" }))
            .ToString());

    [Fact]
    public void A_name_may_begin_with_the_same_letters() =>
        Assert.Empty(MemcachedCluster.Check("sgml", new() { VpcId = "vpc-1", SubnetGroupName = "tier" }));
}
