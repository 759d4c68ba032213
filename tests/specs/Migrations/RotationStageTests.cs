using CachingTier;

namespace Specs.Migrations;

/// <summary>A credential is rotated in two deployments, never by one edit.</summary>
public sealed class RotationStageTests
{
    [Theory]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 0, 2, 0)]
    [InlineData(2, 0, 2, 1)]
    [InlineData(2, 1, 3, 1)]
    [InlineData(3, 1, 3, 2)]
    public void A_step_is_allowed(int generation, int retired, int nextGeneration, int nextRetired)
    {
        Assert.Null(Token(generation, retired, nextGeneration, nextRetired));
        Assert.Null(Password(generation, retired, nextGeneration, nextRetired));
    }

    [Rule("7.6")]
    [Theory]
    [InlineData(1, 0, 2, 1,
        "login.retiredTokens must be 0 while login.tokenGeneration rises, but was 1. Clients would have no "
            + "time to move: deploy the new token beside the one before it, let clients move, then raise "
            + "login.retiredTokens alone.")]
    [InlineData(2, 0, 3, 1,
        "login.retiredTokens must be 0 while login.tokenGeneration rises, but was 1. Clients would have no "
            + "time to move: deploy the new token beside the one before it, let clients move, then raise "
            + "login.retiredTokens alone.")]
    [InlineData(2, 1, 4, 2,
        "has 2 problems:\n - login.tokenGeneration must be 2 or 3 after 2, but was 4. One token is made at a "
            + "time: raise it by 1, deploy, and let clients move.\n"
            + " - login.retiredTokens must be 1 while login.tokenGeneration rises, but was 2. Clients would "
            + "have no time to move: deploy the new token beside the one before it, let clients move, then "
            + "raise login.retiredTokens alone.")]
    [InlineData(2, 1, 2, 0,
        "login.retiredTokens must be 1 or 2 after 1, but was 0. A token that is retired does not come back: "
            + "keep the number.")]
    [InlineData(2, 0, 1, 0, "login.tokenGeneration must be 2 or 3 after 2, but was 1. A token that clients "
        + "moved to cannot be removed: keep the number, or raise it by 1 for the next one.")]
    public void A_skipped_step_is_refused(
        int generation,
        int retired,
        int nextGeneration,
        int nextRetired,
        string message)
    {
        var token = Token(generation, retired, nextGeneration, nextRetired);
        Assert.Equal(message.StartsWith("has", StringComparison.Ordinal)
            ? $"RedisReplicationGroup 'sessions' {message}"
            : $"RedisReplicationGroup 'sessions': {message}", token);

        var password = token!
            .Replace("RedisReplicationGroup 'sessions'", "CacheUsers 'users'", StringComparison.Ordinal)
            .Replace("login.tokenGeneration", "app.passwordGeneration", StringComparison.Ordinal)
            .Replace("login.retiredTokens", "app.retiredPasswords", StringComparison.Ordinal)
            .Replace("token", "password", StringComparison.Ordinal);
        Assert.Equal(password, Password(generation, retired, nextGeneration, nextRetired));
    }

    [Fact]
    public void Users_that_come_and_go_are_in_no_rotation() => Assert.Null(
        Stage.Message("users", Stage.Users(("app", 3, 2)), Stage.Users(("reports", 2, 1))));

    [Fact]
    public void Each_user_is_in_a_rotation_of_its_own() => Assert.Null(
        Stage.Message(
            "users",
            Stage.Users(("app", 1, 0), ("reports", 2, 0)),
            Stage.Users(("app", 2, 0), ("reports", 2, 1))));

    private static string? Token(int generation, int retired, int nextGeneration, int nextRetired) =>
        Stage.Message("sessions", Cache(generation, retired), Cache(nextGeneration, nextRetired));

    private static RedisReplicationGroupArgs Cache(int generation, int retired) => Stage.Cache(
        args => (args.Login!.TokenGeneration, args.Login.RetiredTokens) = (generation, retired));

    private static string? Password(int generation, int retired, int nextGeneration, int nextRetired) =>
        Stage.Message(
            "users",
            Stage.Users(("app", generation, retired)),
            Stage.Users(("app", nextGeneration, nextRetired)));
}
