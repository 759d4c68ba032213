using System.Net;

namespace SmokeTesting;

/// <summary>What becomes of a client without TLS, once one with TLS has come through.</summary>
internal sealed record PlaintextCheck(CheckLayer Layer, Func<IPAddress[], Task<string?>> Prove)
{
    public static PlaintextCheck Refused(Dialer dialer, ServerEndpoint endpoint, CancellationToken runEnds) =>
        new(CheckLayer.PlaintextRefused, async addresses =>
        {
            await using var plain = await dialer.ConnectAsync(endpoint, addresses);
            if (await PlaintextProbe.AskAsync(plain, runEnds) is { } answer)
            {
                throw new CheckFailedException(
                    $"The server answered '{answer}' to a client without TLS. Require encryption "
                    + "in transit: the mode 'preferred' lets plaintext in.");
            }

            return null;
        });
}
