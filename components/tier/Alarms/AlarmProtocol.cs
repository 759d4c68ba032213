using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>A way for SNS to hand on messages.</summary>
/// <param name="Shape">What an endpoint looks like.</param>
/// <param name="Rule">The same, for people.</param>
/// <see href="https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html"/>
internal sealed partial record AlarmProtocol(Regex Shape, string Rule)
{
    public const string Firehose = "firehose";
    public const string Lambda = "lambda";

    private static readonly SortedDictionary<string, AlarmProtocol> All = new(StringComparer.Ordinal)
    {
        ["email"] = new(Address(), "an address as in 'caches@example.com'"),
        ["email-json"] = new(Address(), "an address as in 'caches@example.com'"),
        [
            Firehose] = new(Stream(), "the ARN of a delivery stream as in "
                + "'arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms'")
            {
                TakesRaw = true,
            },
        ["https"] = new(Url(), "a URL as in 'https://example.com/alarms'") { TakesRaw = true },
        [Lambda] = new(
            Function(),
            "the ARN of a function as in 'arn:aws:lambda:eu-west-1:123456789012:function:alarms'"),
        ["sms"] = new(Phone(), "a phone number with its country as in '+4915112345678'"),
        ["sqs"] = new(
            Queue(),
            "the ARN of a standard queue as in "
                + "'arn:aws:sqs:eu-west-1:123456789012:alarms'")
        { TakesRaw = true },
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Names of those that take a message without the envelope of SNS.</summary>
    public static IEnumerable<string> NamesOfRaw =>
        All.Where(each => each.Value.TakesRaw).Select(each => each.Key);

    public bool TakesRaw { get; init; }

    public static AlarmProtocol? Find(string? name) => All.GetValueOrDefault(name ?? "");

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^arn:aws[a-z-]*:firehose:[a-z0-9-]+:[0-9]{12}:deliverystream/[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex Stream();

    [GeneratedRegex(@"^https://[^\s/]+(/\S*)?\z")]
    private static partial Regex Url();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]{1,128})?\z")]
    private static partial Regex Function();

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z")]
    private static partial Regex Phone();

    // A topic that is no FIFO topic sends to no FIFO queue.
    [GeneratedRegex(@"^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex Queue();
}
