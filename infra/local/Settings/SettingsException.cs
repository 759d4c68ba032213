namespace CachingTier.Local.Settings;

/// <summary>The settings of a stack cannot be used; the message says which file, key and why.</summary>
internal sealed class SettingsException(string message) : Exception(message);
