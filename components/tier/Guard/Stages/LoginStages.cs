namespace CachingTier;

/// <summary>
/// The way to a login on a cache that exists: none, the AUTH token beside none, the token alone, users beside
/// the token, users alone.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
/// </summary>
internal static class LoginStageRules
{
    private const string Auth = "login.mode";
    private const string AcceptToken = "login.acceptToken";

    private static readonly string[] Tokens = ["login.tokenGeneration", "login.retiredTokens"];

    public static void Check(StageChange change, Problems problems)
    {
        if (change.Both(Auth) is not var (from, to))
            return;
        switch (from, to)
        {
            // The two change one after the other, which is told there, or the cache is replaced by one that
            // has both.
            case ("none", _) when change.Of(TransitEncryptions.Property) is not null:
                break;
            case ("none", "token"):
                CheckBesideNone(change, problems);
                break;
            case ("token", "token"):
                CheckNoLogin(change, problems);
                break;
            case ("none", "users" or "iam"):
                problems.Add(Auth, "'none' or 'token' after 'none'", to,
                    "Clients that do not log in would be cut off: set it to 'token' with login.acceptNoLogin "
                    + "true, move every client to the token, set login.acceptNoLogin to false, and go on to "
                    + "users from there, with login.acceptToken true.");
                break;
            case ("token", "users" or "iam") when change.Deployed
                .GetValueOrDefault(LoginPath.AcceptNoLogin) == "true":
                problems.Add(Auth, "'token' until login.acceptNoLogin is false", to,
                    "Clients that do not log in would be cut off: move them to the token, and set "
                        + "login.acceptNoLogin to false first.");
                break;
            case ("token", "users" or "iam"):
                CheckBesideToken(change, to, problems);
                break;
            case ("token", "none"):
                problems.Add(Auth, "'token' as it is deployed", to,
                    "ElastiCache takes a token away only when users take its place: set login.mode to "
                        + "'users', with login.acceptToken true.");
                break;
            case ("users" or "iam", "token" or "none"):
                problems.Add(Auth, "'users' or 'iam' after 'users' or 'iam'", to,
                    "Between the users and what takes their place the cache would be open to everybody, and "
                    + "then closed to its clients: make a cache under another name and move its clients "
                    + "there.");
                break;
            case (_, "users" or "iam"):
                CheckUsers(change, problems);
                break;
        }
    }

    /// <summary>
    /// Holds a serverless cache to how clients log in: it has no token, which could stand between none and
    /// users.
    /// </summary>
    public static void CheckServerless(StageChange change, Problems problems)
    {
        // Memcached knows no login; to it and from it the cache is replaced.
        if (change.Both("engine") is ("memcached", _) or (_, "memcached"))
            return;
        if (change.Of(Auth) is var (from, to) && (from == "none" || to == "none"))
        {
            problems.Add(Auth, $"'{from}' as it is deployed", to,
                "Clients would be cut off, and a serverless cache has no stage in which it lets in both: "
                + "make a cache under another name and move them there.");
        }
    }

    /// <summary>Holds a cache to what a first token needs, when there is none under its name yet.</summary>
    public static void CheckNew(IReadOnlyDictionary<string, string> wanted, Problems problems)
    {
        if (wanted.GetValueOrDefault(LoginPath.AcceptNoLogin) == "true")
        {
            problems.Add(LoginPath.AcceptNoLogin, "left out on a cache that is not deployed yet", true,
                "A cache that is created with a token lets nobody in without it. One that exists without a "
                + "login is taken over by one deployment without the guard, in a stack by guard false.");
        }
    }

    // The provider sends a token at once, whatever the maintenance window.
    private static void CheckBesideNone(StageChange change, Problems problems)
    {
        if (change.Wanted.GetValueOrDefault(LoginPath.AcceptNoLogin) is not "true" and var accept)
        {
            problems.Add(LoginPath.AcceptNoLogin,
                "true when login.mode goes from 'none' to 'token'", accept == "false" ?
                false :
                null,
                "Clients that do not log in would be cut off: deploy that, move every client to the token, "
                    + "then set it to false.");
        }
    }

    private static void CheckNoLogin(StageChange change, Problems problems)
    {
        switch (change.Deployed.GetValueOrDefault(LoginPath.AcceptNoLogin), change.Wanted
            .GetValueOrDefault(LoginPath.AcceptNoLogin))
        {
            case ("true", null):
                problems.Add(LoginPath.AcceptNoLogin, "true or false after true", null,
                    "Whoever does not log in would still get in, and nothing would say so: set it to false, "
                        + "deploy, then leave it out.");
                break;
            case (not "true", "true"):
                problems.Add(LoginPath.AcceptNoLogin, "left out where everybody logs in", true,
                    "The cache lets nobody in without the token, and ElastiCache does not open it again.");
                break;
            case (null, "false"):
                problems.Add(LoginPath.AcceptNoLogin, "left out where everybody logs in", false,
                    "It ends a stage that the cache is not in, and ElastiCache may refuse that: a cache "
                        + "that comes from login.mode 'none' goes over true.");
                break;
        }
    }

    private static void CheckBesideToken(StageChange change, string to, Problems problems)
    {
        if (change.Wanted.GetValueOrDefault(AcceptToken) is not "true" and var accept)
        {
            problems.Add(AcceptToken, $"true when login.mode goes from 'token' to '{to}'", accept == "false" ?
                false :
                null,
                "Clients that send the token would be cut off: deploy that, move every client to a user, "
                    + "then set it to false.");
        }
        else
        {
            change.AtOnce($"while login.mode goes from 'token' to '{to}'", problems);
            change.Keep(Tokens, $"while login.mode goes from 'token' to '{to}'",
                "Clients have the token that is deployed: rotate it before or after.", problems);
        }
    }

    private static void CheckUsers(StageChange change, Problems problems)
    {
        // The group of the cache changes with it.
        if (change.Deployed.GetValueOrDefault(AcceptToken) == "true" != (change.Wanted
            .GetValueOrDefault(AcceptToken) == "true"))
        {
            change.AtOnce("while login.acceptToken changes", problems);
        }

        if (change.Deployed.ContainsKey(AcceptToken) || !change.Wanted.ContainsKey(AcceptToken))
            return;
        problems.Add(
            AcceptToken,
            "left out where no token logged in before",
            change.Wanted[AcceptToken] == "true",
            "The cache has none that a client could know: move it from login.mode 'token'.");
    }
}
