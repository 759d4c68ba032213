namespace CachingTier;

/// <summary>How clients log in to a cache, and the stage of each credential's rotation.</summary>
internal sealed record LoginRecord
{
    public Recorded<LoginMode> Mode { get; init; }

    /// <summary>Whether clients that have not moved to users may use the token.</summary>
    public Recorded<bool> AcceptToken { get; init; }

    /// <summary>Whether clients that have not moved to the token get in without a login.</summary>
    public Recorded<bool> AcceptNoLogin { get; init; }

    public Recorded<int> TokenGeneration { get; init; }
    public Recorded<int> RetiredTokens { get; init; }

    /// <summary>Whether the cache is given its users.</summary>
    public Recorded<bool> UserGroup { get; init; }

    /// <summary>The user that the cache creates for itself.</summary>
    public Recorded<string> User { get; init; }

    public Recorded<int> PasswordGeneration { get; init; }
    public Recorded<int> RetiredPasswords { get; init; }

    public static LoginRecord Create(ResolvedLogin login)
    {
        var record = new LoginRecord
        {
            Mode = login.Mode,
            AcceptToken = RecordedValue.Create(login.Stage.AcceptToken),
            AcceptNoLogin = RecordedValue.Create(login.Stage.AcceptNoLogin),
        };
        if (login.HasToken)
        {
            record = record with
            {
                TokenGeneration = login.TokenRotation.Generation,
                RetiredTokens = login.TokenRotation.Retired,
            };
        }

        return login.HasUsers ? record.WithUsers(login.OwnUser) : record;
    }

    private LoginRecord WithUsers(ResolvedUser? own)
    {
        if (own is null)
            return this with { UserGroup = true };
        var record = this with { UserGroup = false, User = own.Name };
        return own.IsIam ? record : record with
        {
            PasswordGeneration = own.Rotation.Generation,
            RetiredPasswords = own.Rotation.Retired,
        };
    }
}
