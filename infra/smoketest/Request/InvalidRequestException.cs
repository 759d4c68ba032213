namespace SmokeTesting;

internal sealed class InvalidRequestException(string message) : Exception(message);
