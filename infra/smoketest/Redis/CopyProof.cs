using System.Diagnostics;

namespace SmokeTesting;

/// <summary>
/// Proves a copy in another region: it serves reads, has a link to its primary, and takes no writes.
/// </summary>
internal static class CopyProof
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<string> ReadAsync(RunContext run, RedisConnection copy, string key)
    {
        if ((await copy.CallAsync("GET", key)).Require() is { Text: not null } found)
        {
            throw new CheckFailedException(
                $"A key that nobody has written must not be there, but is {found}.");
        }

        // A copy serves what it has, however old that becomes.
        var start = Stopwatch.GetTimestamp();
        string? link;
        while ((link = await ReplicationLink.StatusAsync(copy)) == ReplicationLink.Down)
        {
            if (Stopwatch.GetElapsedTime(start) > StepLimits.Replication)
            {
                throw new CheckFailedException("The copy serves what it has, but has lost its primary "
                    + $"({link}): what is written there does not arrive.");
            }

            await Task.Delay(Pause, run.Ends);
        }

        return link is null ? "Read." : $"Read, {link}.";
    }

    public static async Task<string> RefusesWritesAsync(RedisConnection copy, string key)
    {
        var answer = await copy.CallAsync("SET", key, "written to a copy", "EX", "60");
        if (answer.IsErrorOf("READONLY"))
            return "A write is refused.";
        if (answer.IsErrorOf("NOPERM"))
            return "The user may write nowhere, so a write says nothing about the copy.";

        answer.Require();
        await copy.CallAsync("DEL", key);
        throw new CheckFailedException("A write was taken although the connection contract says readOnly. "
            + "The copy was promoted, or is no copy. Set smokeTest to false while a promoted copy stands in "
            + "for its primary.");
    }
}
