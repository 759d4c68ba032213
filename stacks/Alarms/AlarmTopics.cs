using Pulumi;

namespace CachingTier.Stacks;

/// <summary>ARNs of the topics that are told of warnings and of critical alarms.</summary>
internal sealed record AlarmTopics(Output<string> Warning, Output<string> Critical);
