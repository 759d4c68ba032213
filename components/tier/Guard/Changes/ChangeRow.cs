namespace CachingTier;

/// <summary>A change of one property, what AWS does with it, and what to do instead.</summary>
/// <param name="Property">Name of the property, as the AWS provider has it.</param>
/// <param name="Change">From which value to which, in words.</param>
/// <param name="Effect">What AWS does.</param>
internal record ChangeRow(string Property, string Change, ChangeEffect Effect)
{
    /// <summary>What every value to every other is called.</summary>
    public const string Any = "any";

    /// <summary>What to do in place of a change that loses what a cache holds.</summary>
    public const string AnotherCache =
        "Keep the value, or make a cache under another name and move its clients there.";

    /// <summary>What a change needs that AWS takes at once only.</summary>
    public const string AtOnce = "Set applyImmediately: true for this deployment.";

    /// <summary>Numbers of the rules it follows, in the sheet of rules.</summary>
    public string Rules { get; init; } = "";

    /// <summary>What to do, or what to know; nothing where the change simply takes effect.</summary>
    public string Instead { get; init; } = "";
}
