namespace CachingTier.Local.Lambda;

/// <param name="FunctionError">Kind of failure, as in the header of that name: none when the function
/// answered.</param>
/// <param name="Payload">What the function answered, or its error as JSON.</param>
/// <param name="Log">What it wrote to its output.</param>
internal sealed record InvocationResult(string? FunctionError, string Payload, string Log, TimeSpan Duration);
