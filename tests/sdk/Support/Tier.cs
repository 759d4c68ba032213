using Pulumi;

namespace Sdk.Support;

[EnumType]
public readonly struct Tier : IEquatable<Tier>
{
    private readonly string _value;

    private Tier(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static Tier Cold { get; } = new("cold");

    public static explicit operator string(Tier value) => value._value;

    public bool Equals(Tier other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Tier other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
