using System.Security.Cryptography.X509Certificates;

namespace CachingTier.Local.Engines;

/// <summary>The PEM files of a certificate and of its key.</summary>
internal sealed record ServerCertificate(string CertificatePath, string KeyPath)
{
    public X509Certificate2 Load() => X509Certificate2.CreateFromPemFile(CertificatePath, KeyPath);
}
