namespace SmokeTesting;

/// <summary>The request cannot be run; the message has one line per problem.</summary>
internal sealed class InvalidRequestException(string message) : Exception(message);
