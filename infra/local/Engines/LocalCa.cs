using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CachingTier.Local.Engines;

/// <summary>
/// The authority that takes the place of Amazon Trust Services. Its key never leaves this process, so nobody
/// can have a certificate signed once the tier is down.
/// </summary>
internal sealed class LocalCa : IDisposable
{
    private static readonly DateTimeOffset NotBefore = DateTimeOffset.UtcNow.AddDays(-1);

    private readonly X509Certificate2 _certificate;

    private LocalCa(X509Certificate2 certificate, string path)
    {
        _certificate = certificate;
        CertificatePath = path;
    }

    /// <summary>PEM, what clients are to trust.</summary>
    public string CertificatePath { get; }

    public X509Certificate2 Certificate => _certificate;

    /// <summary>Creates the authority and writes <c>ca.pem</c> to the folder.</summary>
    public static LocalCa Create(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Caching tier local CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var certificate = request.CreateSelfSigned(NotBefore, NotBefore.AddYears(2));
        var path = Path.Combine(folder, "ca.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n");
        return new LocalCa(certificate, path);
    }

    /// <summary>
    /// Issues a certificate for these host names and addresses, and writes it and its key to the folder.
    /// </summary>
    public ServerCertificate Issue(string folder, IReadOnlyCollection<string> hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hosts.First()}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts.Distinct())
        {
            if (IPAddress.TryParse(host, out var address))
                names.AddIpAddress(address);
            else
                names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions
            .Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        // Replicas and cluster nodes present it as clients, too.
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            _certificate, true, false));
        using var issued = request.Create(
            _certificate, NotBefore, NotBefore.AddYears(1), RandomNumberGenerator.GetBytes(16));

        var certificatePath = Path.Combine(folder, "tls.pem");
        var keyPath = Path.Combine(folder, "tls.key");
        File.WriteAllText(certificatePath, issued.ExportCertificatePem() + "\n");
        PrivateFile.Write(keyPath, key.ExportPkcs8PrivateKeyPem() + "\n");
        return new ServerCertificate(certificatePath, keyPath);
    }

    public void Dispose() => _certificate.Dispose();
}
