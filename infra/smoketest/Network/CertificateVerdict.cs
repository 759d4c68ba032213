using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace SmokeTesting;

/// <summary>Says what is wrong with a server's certificate.</summary>
internal static class CertificateVerdict
{
    public static string? Describe(
        string name, TrustStore trust, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return null;
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return "The server showed no certificate.";

        using var shown = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        var problems = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            problems.Add(NameProblem(name, shown));
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
            problems.AddRange(ChainProblems(trust, shown, chain));
        return string.Join(' ', problems);
    }

    private static string NameProblem(string name, X509Certificate2 shown)
    {
        var names = shown.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        var list = names is null
            ? "no name"
            : string.Join(", ", names.EnumerateDnsNames()
                .Concat(names.EnumerateIPAddresses().Select(address => $"{address}")));
        return $"The certificate is for {list}, not for '{name}'. "
            + "Connect by the endpoint name that the cache has, not by an alias or an address.";
    }

    private static IEnumerable<string> ChainProblems(
        TrustStore trust,
        X509Certificate2 shown,
        X509Chain? chain)
    {
        var flags = chain?.ChainStatus
            .Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? 0;
        if (flags.HasFlag(X509ChainStatusFlags.NotTimeValid))
            yield return TimeProblem(shown, chain!);
        if ((flags & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0)
        {
            yield return $"The certificate of '{shown.Issuer}' leads to no trusted root. "
                + $"Trusted are the roots of {trust.Name}. Something else than the cache may be answering.";
        }

        var rest = flags & ~(X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.UntrustedRoot
            | X509ChainStatusFlags.PartialChain);
        if (rest != 0 || flags == 0)
            yield return $"The certificate is not valid ({rest}).";
    }

    private static string TimeProblem(X509Certificate2 shown, X509Chain chain)
    {
        var element = chain.ChainElements.FirstOrDefault(each => each.ChainElementStatus
            .Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)));
        var culprit = element?.Certificate ?? shown;
        return DateTime.Now < culprit.NotBefore
            ? $"The certificate is valid only from {Day(culprit.NotBefore)}. Check the clocks."
            : $"The certificate expired on {Day(culprit.NotAfter)}. The server needs a new one.";
    }

    private static string Day(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
