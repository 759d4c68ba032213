namespace CachingTier;

/// <summary>
/// The way from the AUTH token to users on a cache that exists: the token, users beside the token, users alone.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
/// </summary>
internal static class LoginStages
{
    private const string Auth = "auth";
    private const string AcceptToken = "acceptToken";

    private static readonly string[] Tokens = ["tokenGeneration", "retiredTokens"];

    public static void Check(StageChange change, Problems problems)
    {
        if (change.Both(Auth) is not var (from, to)) return;
        switch (from, to)
        {
            case ("token", "users" or "iam"):
                CheckBesideToken(change, to, problems);
                break;
            case ("token", "none"):
                problems.Add(Auth, "'token' as it is deployed", to,
                    "ElastiCache takes a token away only when users take its place: set auth to 'users', with acceptToken true.");
                break;
            case ("users" or "iam", "token" or "none"):
                problems.Add(Auth, "'users' or 'iam' after 'users' or 'iam'", to,
                    "Between the users and what takes their place the cache would be open to everybody, and then closed to its "
                    + "clients: make a cache under another name and move its clients there.");
                break;
            case (not "token", "users" or "iam"):
                CheckUsers(change, problems);
                break;
        }
    }

    private static void CheckBesideToken(StageChange change, string to, Problems problems)
    {
        if (change.Wanted.GetValueOrDefault(AcceptToken) is not "true" and var accept)
            problems.Add(AcceptToken, $"true when auth goes from 'token' to '{to}'", accept == "false" ? false : null,
                "Clients that send the token would be cut off: deploy that, move every client to a user, then set it to false.");
        else
        {
            change.AtOnce($"while auth goes from 'token' to '{to}'", problems);
            change.Keep(Tokens, $"while auth goes from 'token' to '{to}'",
                "Clients have the token that is deployed: rotate it before or after.", problems);
        }
    }

    private static void CheckUsers(StageChange change, Problems problems)
    {
        // The group of the cache changes with it.
        if (change.Deployed.GetValueOrDefault(AcceptToken) == "true" != (change.Wanted.GetValueOrDefault(AcceptToken) == "true"))
            change.AtOnce("while acceptToken changes", problems);
        if (change.Deployed.ContainsKey(AcceptToken) || !change.Wanted.ContainsKey(AcceptToken)) return;
        problems.Add(AcceptToken, "left out where no token logged in before", change.Wanted[AcceptToken] == "true",
            "The cache has none that a client could know: move it from auth 'token'.");
    }
}
