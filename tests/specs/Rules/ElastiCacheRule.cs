namespace Specs.Rules;

/// <summary>One line of the list: a rule of ElastiCache and its proof.</summary>
/// <param name="Number">Section and number.</param>
/// <param name="Tag">E for a mistake, W for a warning, D for a fact that needs no proof.</param>
/// <param name="Proof">
/// <c>test</c>: at least one test with a <see cref="RuleAttribute"/> of that number. <c>refuses</c> and
/// <c>warns</c>: part of a message that a table of tests asserts as a whole. <c>absent</c>: arguments that
/// have no such property. <c>reason</c>: why it cannot be broken or not be seen.
/// </param>
/// <param name="Text">What the proof is about.</param>
internal sealed record ElastiCacheRule(string Number, string Tag, string? Proof, string Text)
{
    public static IReadOnlyList<ElastiCacheRule> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", "rules.txt")).Select(Parse)];

    public static ElastiCacheRule Parse(string line)
    {
        var parts = line.Split(' ', 4);
        return new(parts[0], parts[1], parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3) ?? "");
    }

    public override string ToString() => $"{Number} {Tag} {Proof} {Text}".TrimEnd();
}
