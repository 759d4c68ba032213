using System.Net.Security;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SmokeTesting;

/// <summary>
/// The only roots a certificate may lead to: those of Amazon Trust Services, or those of
/// <c>SSL_CERT_FILE</c>.
/// </summary>
internal sealed class TrustStore
{
    private const string FileVariable = "SSL_CERT_FILE";
    private const string FolderVariable = "SSL_CERT_DIR";
    private const string Bundle = "amazon-trust-services.pem";

    private readonly X509Certificate2Collection _roots;

    private TrustStore(string name, X509Certificate2Collection roots)
    {
        Name = name;
        _roots = roots;
    }

    public string Name { get; }

    public static TrustStore Load()
    {
        var store = Resolve(Environment.GetEnvironmentVariable(FileVariable));
        HideSystemStore();
        return store;
    }

    /// <summary>
    /// How to check a server's certificate, without a look at the system's roots or the network.
    /// </summary>
    public X509ChainPolicy CreatePolicy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(_roots);
        policy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1", "Server Authentication"));
        return policy;
    }

    /// <summary>How a client makes sure that it talks to the server of that name.</summary>
    public SslClientAuthenticationOptions CreateTlsOptions(string name) => new()
    {
        TargetHost = name,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = CreatePolicy(),
    };

    // Lambda's own start script names a file that does not exist, to spare .NET the system's roots.
    private static TrustStore Resolve(string? file)
    {
        if (!string.IsNullOrEmpty(file) && File.Exists(file))
            return new TrustStore(file, Parse(FileText(file), file));

        var reason = string.IsNullOrEmpty(file)
            ? ""
            : $" ({FileVariable} names '{file}', which does not exist)";
        return new TrustStore("Amazon Trust Services" + reason, Parse(BundledText(), Bundle));
    }

    // OpenSSL reads the roots of the system even for a client that brings its own, which costs more than a
    // sixth of the processor time of a run. It finds them by C's environment, which .NET does not write to.
    private static void HideSystemStore()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _ = SetEnvironment(FolderVariable, "/nonexistent", 1);
        _ = SetEnvironment(FileVariable, "/nonexistent", 1);
    }

    private static string BundledText()
    {
        using var stream = typeof(TrustStore).Assembly.GetManifestResourceStream(Bundle)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string FileText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid(file, exception.Message);
        }
    }

    private static X509Certificate2Collection Parse(string pem, string name)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPem(pem);
        }
        catch (CryptographicException exception)
        {
            throw Invalid(name, exception.Message);
        }

        return roots.Count > 0 ? roots : throw Invalid(name, "It has no certificate.");
    }

    private static TrustStoreException Invalid(string file, string reason) =>
        new($"Smoke test: {FileVariable} must name a readable PEM file of root certificates, but was "
            + $"'{file}'. {reason}");

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetEnvironment(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite);
}
