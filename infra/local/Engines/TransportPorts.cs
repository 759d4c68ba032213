namespace CachingTier.Local.Engines;

/// <summary>The ports of a node that has one for TLS and one for plaintext, beside the one that clients know.</summary>
internal sealed record TransportPorts(int Tls, int Plain)
{
    private const int Highest = 65_535;

    public static TransportPorts Beside(int port) =>
        port + 2 <= Highest ? new(port + 1, port + 2) : new(port - 1, port - 2);
}
