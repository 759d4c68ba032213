namespace SmokeTesting;

/// <summary>A check failed; the message gives the reason in full sentences.</summary>
internal class CheckFailedException(string message) : Exception(message);
