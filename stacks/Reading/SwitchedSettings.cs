namespace CachingTier.Stacks;

/// <summary>Settings that are a map, or a switch that takes or leaves what they describe.</summary>
/// <param name="IsOn">Whether it is there; none where that is left to the profile.</param>
/// <param name="Values">The settings.</param>
internal sealed record SwitchedSettings<T>(bool? IsOn, T Values);
