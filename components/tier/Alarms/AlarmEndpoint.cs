using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>Where SNS delivers messages by one protocol.</summary>
/// <param name="Shape">What an endpoint looks like.</param>
/// <param name="Rule">The same as the rule of a message.</param>
/// <param name="TakesRaw">Whether it takes a message without the envelope of SNS.</param>
/// <see href="https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html"/>
internal sealed partial record AlarmEndpoint(Regex Shape, string Rule, bool TakesRaw = false)
{
    private static readonly AlarmEndpoint Mail = new(Address(), "an address as in 'caches@example.com'");

    private static readonly Dictionary<AlarmProtocol, AlarmEndpoint> All = new()
    {
        [AlarmProtocol.Email] = Mail,
        [AlarmProtocol.EmailJson] = Mail,
        [AlarmProtocol.Firehose] = new(
            Stream(),
            "the ARN of a delivery stream as in "
                + "'arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms'",
            TakesRaw: true),
        [AlarmProtocol.Https] = new(Url(), "a URL as in 'https://example.com/alarms'", TakesRaw: true),
        [AlarmProtocol.Lambda] = new(
            Function(),
            "the ARN of a function as in 'arn:aws:lambda:eu-west-1:123456789012:function:alarms'"),
        [AlarmProtocol.Sms] = new(Phone(), "a phone number with its country as in '+4915112345678'"),
        [AlarmProtocol.Sqs] = new(
            Queue(),
            "the ARN of a standard queue as in 'arn:aws:sqs:eu-west-1:123456789012:alarms'",
            TakesRaw: true),
    };

    /// <summary>The protocols whose endpoints take messages without the envelope of SNS.</summary>
    public static IEnumerable<AlarmProtocol> Raw =>
        Choice<AlarmProtocol>.Values.Where(protocol => All[protocol].TakesRaw);

    public static AlarmEndpoint For(AlarmProtocol protocol) => All[protocol];

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
