using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SmokeTesting;

/// <summary>Gets from a host name to a stream, one layer at a time.</summary>
/// <param name="trust">The roots that certificates must lead to.</param>
/// <param name="settling">Time for names and rules that have just been created.</param>
/// <param name="resolve">Looks up the addresses of a name.</param>
/// <param name="runEnds">The end of the run.</param>
internal sealed class Dialer(
    TrustStore trust, Settling settling, Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    CancellationToken runEnds)
{
    public Task<IPAddress[]> ResolveAsync(ServerEndpoint endpoint) =>
        settling.RetryAsync(() => LookUpAsync(endpoint));

    public Task<Stream> ConnectAsync(ServerEndpoint endpoint, IPAddress[] addresses) =>
        settling.RetryAsync(() => DialAsync(endpoint, addresses));

    public async Task<SslStream> SecureAsync(ServerEndpoint endpoint, IPAddress[] addresses, Stream stream)
    {
        var name = endpoint.TlsName;
        var verdict = (string?)null;
        var secured = new SslStream(stream);
        var options = trust.CreateTlsOptions(name);
        options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            verdict = CertificateVerdict.Describe(name, trust, certificate, chain, errors);
            return verdict is null;
        };
        try
        {
            await StepLimits.WithinAsync(
                StepLimits.Handshake,
                "The server does not answer the handshake.",
                runEnds,
                async ends =>
                {
                    await secured.AuthenticateAsClientAsync(options, ends);
                    return true;
                });
            return secured;
        }
        catch (Exception exception)
        {
            await secured.DisposeAsync();
            throw new CheckFailedException(verdict ?? await DiagnoseAsync(endpoint, addresses, exception));
        }
    }

    /// <summary>All layers in one go, for a node of which only the first obstacle matters.</summary>
    public async Task<Stream> OpenAsync(ServerEndpoint endpoint, bool tls)
    {
        var addresses = await ResolveAsync(endpoint);
        var stream = await ConnectAsync(endpoint, addresses);
        return tls ? await SecureAsync(endpoint, addresses, stream) : stream;
    }

    /// <summary>Whether the server answers a handshake, whoever its certificate is from.</summary>
    public async Task<bool> SpeaksTlsAsync(ServerEndpoint endpoint)
    {
        var showedCertificate = false;
        try
        {
            var addresses = await ResolveAsync(endpoint);
            await using var stream = new SslStream(await ConnectAsync(endpoint, addresses));
            var options = new SslClientAuthenticationOptions
            {
                TargetHost = endpoint.Host,
                // Whether it shows one is the question: none is accepted.
                RemoteCertificateValidationCallback = (_, _, _, _) =>
                {
                    showedCertificate = true;
                    return false;
                },
            };
            await StepLimits.WithinAsync(StepLimits.Handshake, "", runEnds, async ends =>
            {
                await stream.AuthenticateAsClientAsync(options, ends);
                return true;
            });
        }
        catch (Exception exception)
            when (exception is CheckFailedException or IOException or AuthenticationException)
        {
            // Only whether a certificate was shown matters.
        }

        return showedCertificate;
    }

    private async Task<IPAddress[]> LookUpAsync(ServerEndpoint endpoint)
    {
        if (IPAddress.TryParse(endpoint.Host, out var address))
            return [address];
        var cause =
            $"Check that '{endpoint.Host}' is the host of a cache that still exists, and that DNS support "
            + "is on in the VPC (enableDnsSupport).";
        try
        {
            return await StepLimits.WithinAsync(StepLimits.Resolve, cause, runEnds,
                ends => resolve(endpoint.Host, ends), notYet: true);
        }
        catch (SocketException exception)
        {
            throw new NotYetException(
                $"The name '{endpoint.Host}' does not resolve ({exception.SocketErrorCode}). {cause}");
        }
    }

    private async Task<Stream> DialAsync(ServerEndpoint endpoint, IPAddress[] addresses)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            return await StepLimits.WithinAsync<Stream>(StepLimits.Connect,
                $"Packets to {endpoint} are dropped on the way. Let the client's security group in on port "
                    + $"{endpoint.Port} of the cache's security group, and check the network ACLs and "
                    + "that both are in the same VPC.",
                runEnds, async ends =>
                {
                    await socket.ConnectAsync(addresses, endpoint.Port, ends);
                    return new NetworkStream(socket, ownsSocket: true);
                }, notYet: true);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new CheckFailedException(exception.SocketErrorCode == SocketError.ConnectionRefused
                ? $"Nothing listens at {endpoint} (connection refused). Check the port and that the node is "
                    + "running."
                : $"{endpoint} cannot be reached ({exception.SocketErrorCode}). "
                    + "Check the routes between client and cache.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<string> DiagnoseAsync(
        ServerEndpoint endpoint, IPAddress[] addresses, Exception exception)
    {
        var answer = (string?)null;
        try
        {
            await using var plain = await ConnectAsync(endpoint, addresses);
            answer = await PlaintextProbe.AskAsync(plain, runEnds);
        }
        catch (CheckFailedException)
        {
            // Then the handshake is the failure to report.
        }

        if (answer is not null)
        {
            return "The server speaks plaintext, not TLS. Turn encryption in transit on for the cache: "
                + "it is off, while the connection contract says that it is on.";
        }

        return exception is CheckFailedException
            ? exception.Message
            : $"The handshake failed: {(exception.InnerException ?? exception).Message} TLS 1.2 or 1.3 is "
                + "required.";
    }
}
