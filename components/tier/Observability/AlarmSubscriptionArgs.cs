using Pulumi;

namespace CachingTier;

/// <summary>Somebody who is told of alarms.</summary>
public sealed class AlarmSubscriptionArgs : ResourceArgs
{
    /// <summary>Name of the subscription: lower-case letters, digits and single hyphens.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary><c>email</c>, <c>https</c> or <c>sqs</c>.</summary>
    [Input("protocol", required: true)]
    public string Protocol { get; set; } = null!;

    /// <summary>
    /// Address, URL or ARN of a queue. An address has to be confirmed by whoever reads its mail, and a queue has to
    /// let the topic in by its own policy.
    /// </summary>
    [Input("endpoint", required: true)]
    public Input<string> Endpoint { get; set; } = null!;
}
