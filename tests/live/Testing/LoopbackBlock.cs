using System.Net;
using System.Net.Sockets;

namespace Live.Testing;

/// <summary>
/// Loopback addresses that nobody else uses, so that every server can have the port it has on AWS.
/// </summary>
internal static class LoopbackBlock
{
    private const int ClaimPort = 6399;

    private static readonly Lock Gate = new();

    // Held until the process ends: whoever cannot bind one takes another block.
    private static readonly List<Socket> Claims = [];

    private static byte[] _prefix = [];
    private static int _next;

    public static IPAddress Next()
    {
        lock (Gate)
        {
            if (Claims.Count == 0 || _next == 250)
                Claim();
            return new IPAddress([.. _prefix, (byte)++_next]);
        }
    }

    private static void Claim()
    {
        while (true)
        {
            _prefix = [127, (byte)Random.Shared.Next(200, 255), (byte)Random.Shared.Next(1, 255)];
            _next = 0;
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(new IPAddress([.. _prefix, 254]), ClaimPort));
                Claims.Add(socket);
                return;
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
        }
    }
}
