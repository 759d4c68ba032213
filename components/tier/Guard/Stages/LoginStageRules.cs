using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// The way to a login on a cache that exists: the steps that <see cref="LoginStages"/> refuses, and what the
/// others demand of the deployment.
/// </summary>
internal static class LoginStageRules
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        var login = change.Login;
        if (login.Stages is not var (from, to))
            return;
        // The two change one after the other, as the stages of TLS say, or a cache with both replaces it.
        if (from == LoginStages.None && change.TransitEncryption.Change is not null)
            return;
        var isBetweenUsers = from.HasUsers && to.HasUsers;
        // The group of the cache changes with it.
        if (isBetweenUsers && (from == LoginStages.UsersBesideToken) != (to == LoginStages.UsersBesideToken))
        {
            StageChecks.AtOnce(
                change.ApplyImmediately.Wanted,
                $"while {LoginPath.AcceptToken} changes",
                problems);
        }

        if (!Refuse(LoginStages.Refused, login, problems) && to.HasUsers && !isBetweenUsers)
            CheckBesideToken(change, problems);
    }

    /// <summary>
    /// Compares how clients of a serverless cache log in: it has no token, which could stand between none and
    /// users.
    /// </summary>
    public static void CheckServerless(ServerlessChange change, Problems problems)
    {
        // Memcached has no login: a change to it or from it replaces the cache.
        if (change.Engine.Values is not ((CacheEngine.Memcached, _) or (_, CacheEngine.Memcached)))
            Refuse(LoginStages.RefusedServerless, change.Login, problems);
    }

    /// <summary>Checks what a first token needs when there is no cache under the name yet.</summary>
    public static void CheckNew(LoginRecord wanted, Problems problems)
    {
        if (wanted.AcceptNoLogin.Is(true))
        {
            problems.Add(LoginPath.AcceptNoLogin, "left out on a cache that is not deployed yet", true,
                "A cache that is created with a token accepts nobody without it. Take over an existing cache "
                + "without a login by one deployment without the guard, in a stack by guard false.");
        }
    }

    private static void CheckBesideToken(ReplicationGroupChange change, Problems problems)
    {
        if (change.Login.Mode.Text is not var (from, to))
            return;
        var when = $"while {LoginPath.Mode} goes from '{from}' to '{to}'";
        StageChecks.AtOnce(change.ApplyImmediately.Wanted, when, problems);
        StageChecks.Keep([change.Login.TokenGeneration, change.Login.RetiredTokens], when,
            "Clients have the token that is deployed: rotate it before or after.", problems);
    }

    private static bool Refuse(
        ImmutableArray<RefusedLoginStep> refused,
        LoginChange login,
        Problems problems)
    {
        if (login.Stages is not var (from, to) || LoginStages.Refusal(refused, from, to) is not { } step)
            return false;
        if (login.Mode.Values is var (fromMode, toMode))
            problems.Add(step.Property, step.RuleOf(fromMode, toMode), Value(login, step.Property), step.Fix);
        return true;
    }

    private static object? Value(LoginChange login, string property) => property switch
    {
        LoginPath.AcceptToken => Given(login.AcceptToken.Wanted),
        LoginPath.AcceptNoLogin => Given(login.AcceptNoLogin.Wanted),
        _ => login.Mode.Wanted.Text,
    };

    private static object? Given(Recorded<bool> setting) => setting.TryGet(out var value) ? value : null;
}
