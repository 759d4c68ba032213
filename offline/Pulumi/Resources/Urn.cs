using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value)
        => _value = string.IsNullOrEmpty(value)
            ? throw new ArgumentException("URN cannot be null or empty.", nameof(value))
            : value;

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        if (parent is not null)
        {
            parentUrn = parent.Urn;
        }

        var prefix = parentUrn is not null
            ? parentUrn.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format(
                $"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _value;

    internal static string NameOf(string urn) => urn.Split("::")[3];

    internal static string TypeOf(string urn) => urn.Split("::")[2].Split('$')[^1];
}
