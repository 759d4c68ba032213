using System.Net;

namespace SmokeTesting;

/// <summary>Where a server listens.</summary>
/// <param name="CertificateName">Name that its certificate must carry where that is not the host.</param>
internal sealed record ServerEndpoint(string Host, int Port, string? CertificateName = null)
{
    public bool IsAddress => IPAddress.TryParse(Host, out _);

    /// <summary>Name that the client sends in the handshake and that the certificate must carry.</summary>
    public string TlsName => CertificateName ?? Host;

    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
