using System.Net.Sockets;

namespace SmokeTesting;

/// <summary>Turns what a step threw into a sentence for the report.</summary>
internal static class Failure
{
    public static string Describe(Exception exception) => exception switch
    {
        CheckFailedException => exception.Message,
        OperationCanceledException => "The time of the whole test ran out.",
        EndOfStreamException or IOException => "The server closed the connection in the middle of the "
            + "conversation. It may have restarted or run out of connections.",
        SocketException socket => $"The connection broke ({socket.SocketErrorCode}).",
        _ => $"Unexpected {exception.GetType().Name}: {exception.Message}",
    };
}
