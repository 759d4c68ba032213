using CachingTier.Contract;

namespace CachingTier.Local.Settings;

/// <summary>
/// The settings of a stack cannot be used; the message says which file, key and why, on one line.
/// </summary>
internal sealed class SettingsException(string message) : Exception(Quoted.OneLine(message, LongMessage))
{
    private const int LongMessage = 2_000;
}
