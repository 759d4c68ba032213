namespace CachingTier;

/// <summary>A user with every default in place.</summary>
internal sealed record ResolvedUser(string Name, bool IsIam, string AccessString, Rotation Rotation)
{
    public static ResolvedUser Resolve(CacheUserArgs user, string path, Problems problems)
    {
        var auth = user.Auth is null
            ? AuthMode.Password
            : problems.Choose(
                $"{path}.auth",
                user.Auth,
                "Leave it out for 'password'.",
                AuthMode.Password,
                AuthMode.Iam);
        var iam = auth == AuthMode.Iam;
        if (iam)
        {
            problems.Require(
                user.PasswordGeneration is null,
                $"{path}.passwordGeneration",
                "left out with auth 'iam'",
                user.PasswordGeneration,
                "An IAM user has no password.");
            problems.Require(
                user.RetiredPasswords is null,
                $"{path}.retiredPasswords",
                "left out with auth 'iam'",
                user.RetiredPasswords,
                "An IAM user has no password.");
        }

        return new ResolvedUser(
            user.Name,
            iam,
            CachingTier.AccessString.Resolve(user, path, problems),
            iam
                ? Rotation.First
                : Rotation.Resolve(user.PasswordGeneration, user.RetiredPasswords,
                    $"{path}.passwordGeneration", $"{path}.retiredPasswords", problems));
    }
}
