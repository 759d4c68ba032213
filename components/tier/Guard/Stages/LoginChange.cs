namespace CachingTier;

/// <summary>How clients log in, as deployed and as wanted.</summary>
internal sealed class LoginChange(LoginRecord deployed, LoginRecord wanted)
{
    public StageSetting<LoginMode> Mode { get; } = new(LoginPath.Mode, deployed.Mode, wanted.Mode);

    public StageSetting<bool> AcceptToken { get; } =
        new(LoginPath.AcceptToken, deployed.AcceptToken, wanted.AcceptToken);

    public StageSetting<bool> AcceptNoLogin { get; } =
        new(LoginPath.AcceptNoLogin, deployed.AcceptNoLogin, wanted.AcceptNoLogin);

    public StageSetting<int> TokenGeneration { get; } =
        new(LoginPath.TokenGeneration, deployed.TokenGeneration, wanted.TokenGeneration);

    public StageSetting<int> RetiredTokens { get; } =
        new(LoginPath.RetiredTokens, deployed.RetiredTokens, wanted.RetiredTokens);

    public StageSetting<bool> UserGroup { get; } =
        new(LoginPath.UserGroup, deployed.UserGroup, wanted.UserGroup);

    public StageSetting<string> User { get; } = new(LoginPath.User, deployed.User, wanted.User);

    public StageSetting<int> PasswordGeneration { get; } =
        new(LoginPath.PasswordGeneration, deployed.PasswordGeneration, wanted.PasswordGeneration);

    public StageSetting<int> RetiredPasswords { get; } =
        new(LoginPath.RetiredPasswords, deployed.RetiredPasswords, wanted.RetiredPasswords);

    /// <summary>The stages before and after; nothing when one is not known.</summary>
    public (LoginStage From, LoginStage To)? Stages =>
        Stage(deployed) is { } from && Stage(wanted) is { } to ? (from, to) : null;

    private static LoginStage? Stage(LoginRecord login) => login.Mode.TryGet(out var mode)
        ? LoginStages.Find(mode, Given(login.AcceptToken), Given(login.AcceptNoLogin))
        : null;

    private static bool? Given(Recorded<bool> setting) => setting.TryGet(out var value) ? value : null;
}
