using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace SmokeTesting;

/// <summary>Proves the layers from the host name to an encrypted stream, which every engine has.</summary>
internal static class OpenEndpoint
{
    public static async Task<Stream?> RunAsync(
        CheckList checks, Dialer dialer, ServerEndpoint endpoint, bool tls, PlaintextCheck? plaintext)
    {
        IPAddress[] addresses = [];
        Stream? stream = null;
        await checks.RunAsync(CheckLayer.NameResolution, endpoint.Host, async () =>
        {
            addresses = await dialer.ResolveAsync(endpoint);
            return endpoint.IsAddress
                ? "It is an address."
                : string.Join(", ", addresses.Select(address => $"{address}"));
        });
        await checks.RunAsync(CheckLayer.Tcp, endpoint, async () =>
        {
            stream = await dialer.ConnectAsync(endpoint, addresses);
            return null;
        });
        if (!tls)
        {
            checks.NotApplicable(CheckLayer.Tls, endpoint,
                "The connection contract says tls false: everything is sent in plaintext.");
            return stream;
        }

        await checks.RunAsync(CheckLayer.Tls, endpoint, async () =>
        {
            var secured = await dialer.SecureAsync(endpoint, addresses, stream!);
            stream = secured;
            var until = ((X509Certificate2)secured.RemoteCertificate!).NotAfter;
            return $"{secured.SslProtocol}, certificate valid until {until:yyyy-MM-dd}";
        });
        if (plaintext is not null)
        {
            await checks.RunIndependentAsync(
                plaintext.Layer, endpoint, checks.Obstacle, () => plaintext.ProveAsync(addresses));
        }

        return stream;
    }
}
