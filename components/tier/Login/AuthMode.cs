namespace CachingTier;

/// <summary>How clients log in to a cache.</summary>
internal enum AuthMode
{
    None,
    Token,
    Users,
    Iam,
}
