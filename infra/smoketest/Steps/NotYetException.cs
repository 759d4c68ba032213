namespace SmokeTesting;

/// <summary>
/// A check failed for a reason that goes away by itself when what it needs has just been created.
/// </summary>
internal sealed class NotYetException(string message) : CheckFailedException(message);
