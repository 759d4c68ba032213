using System.Collections.Immutable;

namespace CachingTier;

/// <summary>A stage on the way of a cache from one login to another: the arguments that make it, and what it
/// means.</summary>
internal sealed record LoginStage
{
    /// <summary>Name of the stage, for documentation.</summary>
    public required string Name { get; init; }

    /// <summary>The values of <c>login.mode</c> that make the stage.</summary>
    public required ImmutableArray<LoginMode> Modes { get; init; }

    /// <summary>The value of <c>login.acceptToken</c> that makes the stage; null where it is left
    /// out.</summary>
    public bool? AcceptToken { get; init; }

    /// <summary>The value of <c>login.acceptNoLogin</c> that makes the stage; null where it is left
    /// out.</summary>
    public bool? AcceptNoLogin { get; init; }

    /// <summary>What the AUTH token is good for.</summary>
    public TokenUse Token { get; init; }

    /// <summary>What an update does to the credential before; null where the rotation of the token
    /// decides.</summary>
    public TokenUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary>Who can log in and what the smoke test proves, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether the connection says that clients without a login are accepted.</summary>
    public bool AcceptsNoLogin => AcceptNoLogin == true;

    /// <summary>Whether the connection names a secret with the token beside that of the user.</summary>
    public bool HasTokenSecret => Token is TokenUse.AcceptedBesideUsers or TokenUse.Refused;

    public bool HasUsers => Modes.Contains(LoginMode.Users);
}
