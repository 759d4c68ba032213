namespace CachingTier;

/// <summary>What a replication group does when a node or a zone fails.</summary>
internal enum Availability
{
    Single,
    Replicated,
    MultiAz,
}
