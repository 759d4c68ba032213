namespace CachingTier;

/// <summary>One parameter of a group, with the ways it can be wrong.</summary>
internal sealed record Parameter(string Name, string Value, Problems Problems)
{
    /// <summary>Whether a name is accepted that is not known here.</summary>
    public required bool AcceptsUnknown { get; init; }

    private string Property => $"parameters.{Name}";

    public void Must(bool holds, string rule, string fix) =>
        Problems.Require(holds, Property, rule, Value, fix);

    public void LeaveOut(string fix) => Must(false, "left out", fix);

    public void MustBe(string[] offered, string fix) =>
        Must(offered.Contains(Value), Quoted.OneOf(offered), fix);
}
