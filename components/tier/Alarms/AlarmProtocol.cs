using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>A way for SNS to deliver messages.</summary>
public enum AlarmProtocol
{
    /// <summary>As a text to an address.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>As JSON to an address.</summary>
    [JsonStringEnumMemberName("email-json")]
    EmailJson,

    /// <summary>To a delivery stream.</summary>
    [JsonStringEnumMemberName("firehose")]
    Firehose,

    /// <summary>To a URL.</summary>
    [JsonStringEnumMemberName("https")]
    Https,

    /// <summary>To a function.</summary>
    [JsonStringEnumMemberName("lambda")]
    Lambda,

    /// <summary>To a phone.</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    /// <summary>To a queue.</summary>
    [JsonStringEnumMemberName("sqs")]
    Sqs,
}
