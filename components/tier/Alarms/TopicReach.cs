namespace CachingTier;

/// <summary>
/// Which endpoints a topic reaches: functions and queues in any region, all others in its own.
/// </summary>
/// <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-cross-region-delivery.html"/>
internal static class TopicReach
{
    private const string Service = "sns.amazonaws.com";

    // The regions that every account has without enabling them: AWS opened them before March 2019, and adds
    // none.
    private static readonly string[] Usual =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1",
        "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2",
        "us-west-1", "us-west-2",
    ];

    public static string RegionOf(string arn) => arn.Split(':')[3];

    public static string AccountOf(string arn) => arn.Split(':')[4];

    /// <summary>Refuses an endpoint that a topic of the region does not reach.</summary>
    public static void Check(
        AlarmProtocol protocol,
        string endpoint,
        string region,
        string property,
        Problems problems)
    {
        var there = RegionOf(endpoint);
        if (there == region)
            return;
        if (protocol == AlarmProtocol.Firehose)
        {
            problems.Add(
                property,
                $"a delivery stream in region {region}",
                endpoint,
                "A topic writes to streams of its own region only.");
        }
        else
        {
            problems.Require(
                !IsOptional(there),
                property,
                $"a function in region {region} or in one that every account has",
                endpoint,
                $"Accounts enable {there} themselves, and SNS calls no function there from another region.");
        }
    }

    /// <summary>What SNS is called where it calls a function.</summary>
    public static string ServiceOf(string region, string function) =>
        RegionOf(function) != region && IsOptional(region) ? $"sns.{region}.amazonaws.com" : Service;

    private static bool IsOptional(string region) =>
        !Usual.Contains(region) && AwsRegion.GetPartition(region) == AwsRegion.GetPartition(Usual[0]);
}
