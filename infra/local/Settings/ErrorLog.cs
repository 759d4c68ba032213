using System.Globalization;

namespace CachingTier.Local.Settings;

/// <summary>Keeps the details of an error that nobody expected, for whoever reports it.</summary>
internal static class ErrorLog
{
    /// <summary>Writes an error down.</summary>
    /// <returns>One sentence or two: what went wrong, and where the details are.</returns>
    public static string Write(Exception exception)
    {
        var message = exception.Message.ReplaceLineEndings(" ");
        var path = Path.Combine(
            Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"caching-tier-error-{Environment.ProcessId}.log"));
        try
        {
            File.AppendAllText(path, $"{DateTime.UtcNow:O} {exception}\n");
            return $"Unexpected error: {message} The details are in {path}: please report them.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"Unexpected error: {message} The details could not be written to {path}: "
                + failure.Message;
        }
    }
}
