namespace SmokeTesting;

/// <summary>One event that Lambda wants handled.</summary>
internal sealed record Invocation(string RequestId, DateTimeOffset? Deadline, byte[] Body);
