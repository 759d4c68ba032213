namespace CachingTier;

/// <summary>What the AUTH token of a cache is good for.</summary>
internal enum TokenUse
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is how clients log in.</summary>
    Login,

    /// <summary>Clients that have not moved to a user still log in with it.</summary>
    AcceptedBesideUsers,

    /// <summary>It is kept for the smoke test to prove that it no longer logs in.</summary>
    Refused,
}
