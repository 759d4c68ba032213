using System.Collections.Immutable;

namespace CachingTier;

/// <summary>One rule of a catalogue such as Security Hub, Control Tower, cdk-nag or checkov.</summary>
public sealed class ComplianceRule
{
    private static readonly string[] Inherited =
    [
        "atRestEncryptionEnabled", "autoMinorVersionUpgrade", "engine", "engineVersion", "nodeType",
        "parameterGroupName",
        "transitEncryptionEnabled",
    ];

    private readonly Demand _demand;

    internal ComplianceRule(string id, Demand demand)
    {
        Id = id;
        _demand = demand;
    }

    /// <summary>
    /// Id in its catalogue: <c>ElastiCache.3</c>, <c>CT.ELASTICACHE.PR.3</c>, <c>AwsSolutions-AEC4</c>.
    /// </summary>
    public string Id { get; }

    /// <summary>What it demands, in a few words.</summary>
    public string Demands => _demand.Text;

    /// <summary>
    /// Type of the resources that it is about, such as
    /// <c>aws:elasticache/replicationGroup:ReplicationGroup</c>.
    /// </summary>
    public string ResourceType => _demand.On;

    /// <summary>Property of the resource that meets it.</summary>
    public string Property => _demand.Property;

    /// <summary>
    /// Whether a profile answers for the rule: it meets it by default, or waives it with a reason.
    /// </summary>
    /// <param name="profile">Name of the profile.</param>
    public bool IsAskedOf(string profile) => _demand.IsAskedOf(profile);

    /// <summary>Why a profile does not meet the rule by default; nothing when it does.</summary>
    /// <param name="profile">Name of the profile.</param>
    public string? ReasonToWaive(string profile) => _demand.Waived.GetValueOrDefault(profile);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal bool IsMetBy(RegisteredResource resource, ILookup<string, RegisteredResource> all) =>
        !_demand.For(resource) || _demand.Holds(WithInherited(resource), all);

    // A copy in another region inherits these from its primary, which is evaluated itself.
    private static RegisteredResource WithInherited(
        RegisteredResource resource) => !resource.Has("globalReplicationGroupId")
        ? resource
        : resource with
        {
            Inputs = Inherited.Where(property => !resource.Has(property))
                .Select(property => KeyValuePair.Create(property, (object?)Problems.SomeValue))
                .Concat(resource.Inputs)
                .ToImmutableDictionary(),
        };

    internal string ReasonFor(
        RegisteredResource resource,
        string profile) => _demand.Excuse(resource) ?? ReasonToWaive(profile)
        ?? $"Profile '{profile}' meets this rule; the settings of this stack choose otherwise.";
}
