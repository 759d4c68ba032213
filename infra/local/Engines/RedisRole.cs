namespace CachingTier.Local.Engines;

/// <summary>The answer to ROLE.</summary>
/// <param name="Synced">Of a replica: it has its primary's data and follows it.</param>
/// <param name="Offset">How far it is in the stream of changes.</param>
internal sealed record RedisRole(bool IsPrimary, bool Synced, long Offset)
{
    public static readonly RedisRole Unknown = new(false, false, 0);

    public bool IsReady => IsPrimary || Synced;

    public static RedisRole Parse(object? reply) => reply switch
    {
        object?[] and ["master", long offset, ..] => new(true, false, offset),
        object?[] and ["slave", _, _, var link, long offset] => new(false, link is "connected", offset),
        _ => Unknown,
    };
}
