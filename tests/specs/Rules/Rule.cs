namespace Specs.Rules;

/// <summary>One line of the list: a rule of ElastiCache and what holds the components to it.</summary>
/// <param name="Number">Section and number.</param>
/// <param name="Tag">E for a mistake, W for a warning, D for a fact that nothing has to be held to.</param>
/// <param name="Proof">
/// <c>refuses</c> and <c>warns</c>: part of a message that a table of tests asserts as a whole. <c>test</c>:
/// class and method. <c>absent</c>: arguments that have no such property. <c>reason</c>: why it cannot be
/// broken or not be seen.
/// </param>
/// <param name="Text">What the proof is about.</param>
internal sealed record Rule(string Number, string Tag, string? Proof, string Text)
{
    public int Section => int.Parse(Number.Split('.')[0], null);

    public static IReadOnlyList<Rule> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", "rules.txt")).Select(Read)];

    public override string ToString() => $"{Number} {Tag} {Proof} {Text}";

    private static Rule Read(string line)
    {
        var parts = line.Split(' ', 4);
        return new Rule(parts[0], parts[1], parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3) ?? "");
    }
}
