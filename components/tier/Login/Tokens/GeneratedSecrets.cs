using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Random;

namespace CachingTier;

/// <summary>The generated values of a credential: the newest, and the one before it.</summary>
internal sealed record GeneratedSecrets(Rotation Rotation, Output<string> Newest, Output<string>? Previous)
{
    public static GeneratedSecrets Create(string name, Rotation rotation, Resource parent) => new(
        rotation,
        Generate(Rotation.NameOf(name, rotation.Generation), parent),
        rotation.HasPrevious ? Generate(Rotation.NameOf(name, rotation.Generation - 1), parent) : null);

    /// <summary>What logs in, the newest last.</summary>
    public IEnumerable<Output<string>> InForce => Rotation.Overlaps && Previous is { } previous
        ? [previous, Newest]
        : [Newest];

    /// <summary>
    /// The credential as secrets hold it: the newest value as <c>password</c>, and the one before as
    /// <c>alsoAccepted</c> or <c>retired</c>. The smoke test proves the stage of a rotation by these.
    /// </summary>
    public Output<JsonObject> Credential => Output.Tuple(Newest, Previous ?? Output.Create(""))
        .Apply(values =>
            {
                var credential = new JsonObject { [SecretMembers.Password] = values.Item1 };
                if (Rotation.HasPrevious)
                    credential[PreviousMember] = values.Item2;
                return credential;
            });

    /// <summary>The credential when no value of it logs in any more.</summary>
    public Output<JsonObject> Refused =>
        Newest.Apply(value => new JsonObject { [SecretMembers.Retired] = value });

    private string PreviousMember => Rotation.Overlaps ? SecretMembers.AlsoAccepted : SecretMembers.Retired;

    // The previous value stays known after it is retired, for the smoke test to prove that it is refused.
    private static Output<string> Generate(string name, Resource parent) => new RandomPassword(name, new()
    {
        Length = Limits.TokenLength,
        Special = true,
        OverrideSpecial = Limits.TokenSpecials,
    }, new CustomResourceOptions { Parent = parent }).Result;
}
