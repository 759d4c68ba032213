using System.Text;

namespace SmokeTesting;

/// <summary>Speaks plaintext to a server that should not listen to it.</summary>
internal static class PlaintextProbe
{
    /// <summary>
    /// Answer of the server in plain text; none when it hangs up, sends a TLS alert or stays silent.
    /// </summary>
    public static async Task<string?> AskAsync(Stream stream, CancellationToken runEnds)
    {
        try
        {
            // Redis answers +PONG or -NOAUTH, Memcached answers ERROR.
            await stream.WriteAsync("PING\r\n"u8.ToArray(), runEnds);
            var buffer = new byte[128];
            var length = await StepLimits.WithinAsync(
                StepLimits.Probe, "", runEnds, ends => stream.ReadAsync(buffer, ends).AsTask());
            return length > 0 && buffer[0] is >= (byte)' ' and < 127
                ? Encoding.ASCII.GetString(buffer, 0, length).Trim()
                : null;
        }
        catch (Exception exception)
            when (exception is CheckFailedException or IOException && !runEnds.IsCancellationRequested)
        {
            return null;
        }
    }
}
