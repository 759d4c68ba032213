namespace Architecture;

/// <summary>
/// Exceptions that are still allowed, a line each in a file of this folder. A list may only become shorter: an
/// exception that is not needed any more fails as well.
/// </summary>
internal static class Allowances
{
    public static void Compare(string list, IEnumerable<string> exceptions)
    {
        var found = exceptions.Distinct().ToList();
        var file = Repository.PathOf($"tests/architecture/{list}");
        var allowed = File.Exists(file) ? File.ReadAllLines(file) : [];
        string[] lines =
        [
            .. found.Except(allowed).Order(StringComparer.Ordinal).Select(line => $"not allowed: {line}"),
            .. allowed.Except(found).Select(line => $"not needed any more in {list}: {line}"),
        ];
        Assert.True(lines.Length == 0, string.Join("\n", lines));
    }
}
