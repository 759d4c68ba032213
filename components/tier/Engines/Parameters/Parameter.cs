namespace CachingTier;

/// <summary>One parameter of a group, with the ways it can be wrong.</summary>
internal sealed record Parameter(string Name, string Value, Problems Problems)
{
    private string Property => $"parameters.{Name}";

    public void Must(bool holds, string rule, string fix) =>
        Problems.Require(holds, Property, rule, Value, fix);

    public void LeaveOut(string fix) => Must(false, "left out", fix);

    public void MustBe(string[] offered, string fix) =>
        Must(offered.Contains(Value), Quoted.OneOf(offered), fix);
}
