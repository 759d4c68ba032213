namespace SmokeTesting;

/// <summary>What Lambda returns to the caller of a failed invocation.</summary>
internal sealed record InvocationError(string ErrorMessage, string ErrorType, SmokeReport? Report = null);
