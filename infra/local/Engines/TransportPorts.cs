namespace CachingTier.Local.Engines;

/// <summary>The ports that a node listens on beside the one that clients know.</summary>
/// <param name="Plain">The one for plaintext; null when only clients with TLS are let in.</param>
internal sealed record TransportPorts(int Tls, int? Plain)
{
    private const int Highest = 65_535;

    public static TransportPorts Beside(int port, bool plaintext)
    {
        var step = port + 2 <= Highest ? 1 : -1;
        return new TransportPorts(port + step, plaintext ? port + 2 * step : null);
    }
}
