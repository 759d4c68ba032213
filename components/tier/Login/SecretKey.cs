using Pulumi;

namespace CachingTier;

/// <summary>The key of the secret that clients of a cache read what they log in with from.</summary>
internal static class SecretKey
{
    public static Input<string>? Check(Input<string>? key, bool hasSecret, Problems problems)
    {
        const string property = "secretKmsKeyId";
        problems.Require(
            key is null || hasSecret,
            property,
            "left out where nothing that logs in is kept",
            Problems.Given,
            "Remove it: there is no secret.");
        return KmsKeyArn.Check(key, property, problems);
    }
}
