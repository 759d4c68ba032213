namespace CachingTier;

/// <summary>Which clients are let in, by how they send what they say.</summary>
internal enum TransitEncryption
{
    /// <summary>Those without TLS only.</summary>
    Off,

    /// <summary>Those with TLS and those without.</summary>
    Preferred,

    /// <summary>Those with TLS only.</summary>
    Required,
}
