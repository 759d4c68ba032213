using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Live.Testing;

/// <summary>A certificate authority of one test and the certificates it issues, as PEM files.</summary>
internal sealed class TestAuthority
{
    private readonly string _folder;
    private readonly X509Certificate2 _root;

    private readonly string _chain;

    public TestAuthority(string folder, string name)
    {
        _folder = folder;
        _chain = "";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _root = Authority(name, key).CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-30),
            DateTimeOffset.UtcNow.AddDays(30));
        RootFile = Write($"{name}.pem", _root.ExportCertificatePem());
    }

    private TestAuthority(TestAuthority above, string name)
    {
        _folder = above._folder;
        RootFile = above.RootFile;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = Authority(name, key).Create(
            above._root,
            DateTimeOffset.UtcNow.AddDays(-20),
            DateTimeOffset.UtcNow.AddDays(20),
            RandomNumberGenerator.GetBytes(8));
        _root = issued.CopyWithPrivateKey(key);
        _chain = "\n" + _root.ExportCertificatePem() + above._chain;
    }

    public string RootFile { get; }

    /// <summary>
    /// An authority that this one vouches for; servers send its certificate along with theirs.
    /// </summary>
    public TestAuthority Intermediate(string name) => new(this, name);

    /// <summary>Issues a certificate for names and addresses, valid from yesterday.</summary>
    public (string Certificate, string Key) Issue(DateTimeOffset? until, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test server", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name);
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        using var certificate = request.Create(
            _root,
            DateTimeOffset.UtcNow.AddDays(-10),
            until ?? DateTimeOffset.UtcNow.AddDays(10),
            RandomNumberGenerator.GetBytes(8));
        var id = Guid.NewGuid().ToString("N");
        return (
            Write($"{id}.pem", certificate.ExportCertificatePem() + _chain),
            Write($"{id}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request;
    }

    private string Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, text);
        return path;
    }
}
