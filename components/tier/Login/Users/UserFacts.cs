namespace CachingTier;

/// <summary>What a user is going to be, known before anything is registered.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="IsIam">Whether it logs in with IAM.</param>
/// <param name="AccessString">What it may do, in the words of the engine.</param>
/// <param name="IsWritten">Whether the access string was given, rather than made of access and keys.</param>
public sealed record UserFacts(string Name, bool IsIam, string AccessString, bool IsWritten)
{
    /// <summary>Whether the access string lets it log in.</summary>
    public bool CanLogIn => new AccessReach(AccessString).IsOn;

    /// <summary>Whether the access string names databases, which only Valkey from 9.1 on knows.</summary>
    public bool NamesDatabases => AccessWords.NamesDatabases(AccessString);
}
