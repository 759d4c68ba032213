using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The members of a login that a kind of cache refuses.</summary>
/// <param name="Rule">What each member must be.</param>
/// <param name="Fix">The reason, and what to do.</param>
/// <param name="Paths">The members.</param>
internal sealed record RefusedLoginMembers(string Rule, string Fix, ImmutableArray<string> Paths)
{
    /// <summary>A serverless cache has no AUTH token.</summary>
    public static readonly RefusedLoginMembers OfServerless = new(
        "left out of a serverless cache",
        "ElastiCache has AUTH tokens for caches on nodes only.",
        [LoginPath.TokenGeneration, LoginPath.RetiredTokens, LoginPath.AcceptToken, LoginPath.AcceptNoLogin]);

    /// <summary>A copy logs in as its primary does, in every stage.</summary>
    public static readonly RefusedLoginMembers OfCopies = new(
        "left out of a copy",
        "A copy inherits it from its primary: set it there.",
        [
            LoginPath.Mode, LoginPath.AcceptToken, LoginPath.AcceptNoLogin, LoginPath.TokenGeneration,
            LoginPath.RetiredTokens, LoginPath.PasswordGeneration, LoginPath.RetiredPasswords,
        ]);

    public void Check(LoginArgs args, Problems problems)
    {
        foreach (var path in Paths)
        {
            var value = Read(args, path);
            problems.Require(value is null, path, Rule, value, Fix);
        }
    }

    private static object? Read(LoginArgs args, string path) => path switch
    {
        LoginPath.Mode => args.Mode,
        LoginPath.TokenGeneration => args.TokenGeneration,
        LoginPath.RetiredTokens => args.RetiredTokens,
        LoginPath.PasswordGeneration => args.PasswordGeneration,
        LoginPath.RetiredPasswords => args.RetiredPasswords,
        LoginPath.AcceptToken => args.AcceptToken,
        LoginPath.AcceptNoLogin => args.AcceptNoLogin,
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "Every kind of cache takes it."),
    };
}
