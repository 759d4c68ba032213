using CachingTier;
using CachingTier.Contract;

namespace Specs.Contracts;

public sealed class AwsRegionTests
{
    [Theory]
    [InlineData("eu-west-1", "aws", "amazonaws.com", "com.amazonaws.eu-west-1")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws.cn-north-1")]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com", "com.amazonaws.us-gov-west-1")]
    [InlineData("us-iso-east-1", "aws-iso", "c2s.ic.gov", "gov.ic.c2s.us-iso-east-1")]
    [InlineData("us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov", "gov.sgov.sc2s.us-isob-east-1")]
    [InlineData("eusc-de-east-1", "aws-eusc", "amazonaws.eu", "eu.amazonaws.eusc-de-east-1")]
    public void A_region_says_its_partition_and_how_its_services_are_called(
        string region,
        string partition,
        string suffix,
        string endpoint)
    {
        Assert.Equal(partition, AwsRegion.GetPartition(region));
        Assert.Equal($"kms.{region}.{suffix}", AwsRegion.GetServiceName("kms", region));
        Assert.Equal($"{endpoint}.secretsmanager", VpcEndpoints.NameOf("secretsmanager", region));
    }

    [Fact]
    public void A_gateway_in_China_has_the_name_that_it_has_elsewhere() =>
        Assert.Equal("com.amazonaws.cn-north-1.s3", VpcEndpoints.NameOf("s3", "cn-north-1"));

    [Fact]
    public void The_key_of_a_tier_in_China_is_used_through_the_services_of_China()
    {
        var policy = TierKeyPolicy.Create("aws-cn", "cn-north-1", "123456789012").ToJson();

        Assert.Contains("\"secretsmanager.cn-north-1.amazonaws.com.cn\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"logs.cn-north-1.amazonaws.com.cn\"", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("cn-north-1.amazonaws.com\"", policy, StringComparison.Ordinal);
    }
}
