namespace CachingTier.Local.Resources;

/// <summary>A resource the program asks for.</summary>
internal sealed record CloudRequest(string Type, string Name, WireInputs Inputs)
{
    public string Kind => Type[(Type.LastIndexOf(':') + 1)..];

    /// <summary>Its module in AWS's package: <c>ec2</c>.</summary>
    public string Module => Type.Split(':', '/') is [_, var module, ..] ? module : "";
}
