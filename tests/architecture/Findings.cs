namespace Architecture;

/// <summary>What a test found against a rule.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding, a line each.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = string.Join("\n", findings.Distinct().Order(StringComparer.Ordinal));
        Assert.True(lines.Length == 0, lines);
    }
}
