namespace CachingTier.Local.Protocol;

/// <summary>What the supervisor can be asked for.</summary>
internal static class ControlPaths
{
    public const string Status = "/status";
    public const string Smoke = "/smoke";
    public const string Down = "/down";
    public const string Secret = "/secret";

    /// <summary>The parameter of <see cref="Secret"/>.</summary>
    public const string Arn = "arn";
}
