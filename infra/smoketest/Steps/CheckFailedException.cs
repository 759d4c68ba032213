namespace SmokeTesting;

/// <summary>A check failed for the reason that the message tells in full sentences.</summary>
internal class CheckFailedException(string message) : Exception(message);
