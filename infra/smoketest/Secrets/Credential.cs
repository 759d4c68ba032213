namespace SmokeTesting;

/// <summary>What a client logs in with.</summary>
internal sealed record Credential(
    string? User,
    string Password,
    string? AlsoAccepted = null,
    string? Retired = null)
{
    public string[] Command => User is null ? ["AUTH", Password] : ["AUTH", User, Password];

    public override string ToString() => User ?? "default user";
}
