namespace Specs.Rules;

/// <summary>Marks a test that proves rules of ElastiCache.</summary>
/// <param name="ids">Section and number of each rule, as in rules.txt: <c>2.8</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuleAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
