using System.Net;

namespace SmokeTesting;

/// <summary>How a client without TLS is treated, once one with TLS has connected.</summary>
internal sealed record PlaintextCheck(CheckLayer Layer, Func<IPAddress[], Task<string?>> ProveAsync)
{
    public static PlaintextCheck CreateRefused(
        Dialer dialer, ServerEndpoint endpoint, CancellationToken runEnds) =>
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
