namespace CachingTier.Contract;

/// <summary>
/// What the name of an AWS region says about its partition: a group of regions that share nothing with others.
/// </summary>
/// <see href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html"/>
public static class AwsRegion
{
    private static readonly (string Prefix, string Partition, string DnsSuffix)[] Others =
    [
        ("cn-", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-", "aws-us-gov", "amazonaws.com"),
        ("us-iso-", "aws-iso", "c2s.ic.gov"),
        ("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
        ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
        ("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
        ("eusc-", "aws-eusc", "amazonaws.eu"),
    ];

    /// <summary>Partition of a region, as in its ARNs: <c>aws</c> or <c>aws-cn</c>.</summary>
    /// <param name="region">Name of the region.</param>
    public static string GetPartition(string region) => Find(region).Partition;

    /// <summary>End of the DNS names of services in a region: <c>amazonaws.com</c>.</summary>
    /// <param name="region">Name of the region.</param>
    public static string GetDnsSuffix(string region) => Find(region).DnsSuffix;

    /// <summary>DNS name of a service in a region: <c>secretsmanager.eu-west-1.amazonaws.com</c>.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="region">Name of the region.</param>
    public static string GetServiceName(string service, string region) =>
        $"{service}.{region}.{GetDnsSuffix(region)}";

    private static (string Prefix, string Partition, string DnsSuffix) Find(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var other = Array.Find(Others, each => region.StartsWith(each.Prefix, StringComparison.Ordinal));
        return other.Prefix is null ? ("", "aws", "amazonaws.com") : other;
    }
}
