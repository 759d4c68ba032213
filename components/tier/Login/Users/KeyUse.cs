namespace CachingTier;

/// <summary>What a command does to a key.</summary>
internal enum KeyUse
{
    None,
    Read,
    Write,
}
