namespace CachingTier;

/// <summary>
/// Which generations of a credential log in. The newest always does, and so does the one before it until it
/// is retired: whoever raises the generation alone locks nobody out.
/// </summary>
internal sealed record Rotation(int Generation, int Retired)
{
    public static readonly Rotation First = new(1, 0);

    /// <summary>Whether the generation before the newest still logs in.</summary>
    public bool Overlaps => Generation - Retired == 2;

    /// <summary>Whether there is a generation before the newest, in force or retired.</summary>
    public bool HasPrevious => Generation > 1;

    /// <summary>What an update does to the token before the newest; null where there is none.</summary>
    public TokenUpdateStrategy? UpdateStrategy =>
        !HasPrevious ? null : Overlaps ? TokenUpdateStrategy.Rotate : TokenUpdateStrategy.Set;

    /// <summary>A rotation in which an update does that to the token before the newest.</summary>
    public static Rotation Find(TokenUpdateStrategy? strategy) => strategy switch
    {
        null => First,
        TokenUpdateStrategy.Rotate => new Rotation(2, 0),
        _ => new Rotation(2, 1),
    };

    /// <summary>The rotation; two generations at most are in force, as AWS keeps no more.</summary>
    public static Rotation Resolve(
        int? generation, int? retired, string generationName, string retiredName, Problems problems)
    {
        var rotation = new Rotation(generation ?? 1, retired ?? 0);
        if (rotation.Generation < 1)
        {
            problems.Add(generationName, "at least 1", generation, "Leave it out for the first one.");
            return First;
        }

        var least = Math.Max(0, rotation.Generation - 2);
        var most = rotation.Generation - 1;
        problems.Require(rotation.Retired >= least && rotation.Retired <= most, retiredName,
            least == most
                ? $"{most} with {generationName} {rotation.Generation}"
                : $"{least} or {most} with {generationName} {rotation.Generation}",
            retired, least == most
                ? $"There is no earlier one to retire: raise {generationName} first."
                : "AWS keeps two: raise one of the two by 1, deploy, let clients move, then raise the "
                    + "other.");
        return rotation;
    }

    /// <summary>Name of the resource that generates a generation.</summary>
    public static string NameOf(string name, int generation) =>
        generation == 1 ? name : $"{name}-{generation}";
}
