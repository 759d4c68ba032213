namespace CachingTier;

/// <summary>How a user logs in, and the stage of its password's rotation.</summary>
internal sealed record UserStage
{
    public Recorded<AuthMode> Auth { get; init; }
    public Recorded<int> PasswordGeneration { get; init; }
    public Recorded<int> RetiredPasswords { get; init; }

    public static UserStage Create(ResolvedUser user) => user.IsIam
        ? new UserStage { Auth = AuthMode.Iam }
        : new UserStage
        {
            Auth = AuthMode.Password,
            PasswordGeneration = user.Rotation.Generation,
            RetiredPasswords = user.Rotation.Retired,
        };
}
