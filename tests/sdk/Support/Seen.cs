namespace Sdk.Support;

// All there is to know of an output.
internal sealed record Seen<T>(T Value, bool IsKnown, bool IsSecret, string Resources);
