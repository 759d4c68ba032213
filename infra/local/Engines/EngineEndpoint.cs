namespace CachingTier.Local.Engines;

internal sealed record EngineEndpoint(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";
}
