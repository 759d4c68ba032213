namespace CachingTier.Local.Access;

/// <summary>A request that AWS would not answer.</summary>
/// <param name="type">AWS's name of the error.</param>
internal sealed class RefusedException(string type, string message) : Exception(message)
{
    public string Type => type;
}
