using Pulumi;

namespace CachingTier;

/// <summary>A rule that a resource does not meet, and why that is so.</summary>
[OutputType]
public sealed class Waiver
{
#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly string rule;
    private readonly string resource;
    private readonly string type;
    private readonly string property;
    private readonly string reason;
#pragma warning restore IDE1006

    /// <summary>Creates a waiver.</summary>
    [OutputConstructor]
    public Waiver(string rule, string resource, string type, string property, string reason)
    {
        this.rule = rule;
        this.resource = resource;
        this.type = type;
        this.property = property;
        this.reason = reason;
    }

    /// <summary>Id of the rule, such as <c>AwsSolutions-AEC5</c>.</summary>
    [Output("rule")] public string Rule => rule;

    /// <summary>Name of the resource in the program.</summary>
    [Output("resource")] public string Resource => resource;

    /// <summary>Type of the resource.</summary>
    [Output("type")] public string Type => type;

    /// <summary>The property that would meet the rule.</summary>
    [Output("property")] public string Property => property;

    /// <summary>Why it is not met.</summary>
    [Output("reason")] public string Reason => reason;
}
