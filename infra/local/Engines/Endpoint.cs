namespace CachingTier.Local.Engines;

internal sealed record Endpoint(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";
}
