using System.Net;

namespace SmokeTesting;

/// <summary>Where a server listens.</summary>
/// <param name="CertificateName">Name its certificate must carry where that is not the host.</param>
internal sealed record ServerEndpoint(string Host, int Port, string? CertificateName = null)
{
    public bool IsAddress => IPAddress.TryParse(Host, out _);

    public bool IsSameAs(ServerEndpoint other) =>
        Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
