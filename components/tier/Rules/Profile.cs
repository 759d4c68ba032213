using Pulumi;

namespace CachingTier;

/// <summary>A named set of defaults: what a component does where its arguments say nothing.</summary>
internal sealed record Profile
{
    public static readonly Profile Dev = new()
    {
        Id = ProfileName.Dev,
        Availability = Availability.Single,
        NodeType = "cache.t4g.micro",
        Zones = 2,
        MemcachedNodes = 1,
        ServerlessMaxDataGb = 1,
        ServerlessMaxEcpuPerSecond = 5_000,
        SnapshotRetentionLimit = 0,
        FinalSnapshot = false,
        LogRetentionDays = 7,
        FlowLogs = false,
        Canary = false,
        PortOffset = 0,
        SecretRecoveryDays = 0,
        ApplyImmediately = true,
        Protect = false,
        Retain = false,
    };

    public static readonly Profile Production = new()
    {
        Id = ProfileName.Production,
        Availability = Availability.MultiAz,
        NodeType = "cache.m7g.large",
        Zones = 3,
        MemcachedNodes = 2,
        ServerlessMaxDataGb = 10,
        ServerlessMaxEcpuPerSecond = 50_000,
        SnapshotRetentionLimit = 7,
        FinalSnapshot = true,
        LogRetentionDays = 90,
        FlowLogs = true,
        Canary = true,
        PortOffset = 0,
        SecretRecoveryDays = 30,
        ApplyImmediately = false,
        Protect = true,
        Retain = true,
    };

    public static readonly Profile Regulated = Production with
    {
        Id = ProfileName.Regulated,
        SnapshotRetentionLimit = 15,
        LogRetentionDays = 365,
        PortOffset = 1_000,
        RequiresTls = true,
    };

    public static readonly Profile[] All = [Dev, Production, Regulated];

    /// <summary>The profile of whoever names none.</summary>
    public static readonly Profile Default = Production;

    public required ProfileName Id { get; init; }

    public string Name => Id.WireName();

    public required Availability Availability { get; init; }

    public required string NodeType { get; init; }

    /// <summary>Availability zones a network spans.</summary>
    public required int Zones { get; init; }

    /// <summary>How far from the engine's usual port a cache on nodes listens.</summary>
    public required int PortOffset { get; init; }

    public required int MemcachedNodes { get; init; }

    public required int ServerlessMaxDataGb { get; init; }

    public required int ServerlessMaxEcpuPerSecond { get; init; }

    public required int SnapshotRetentionLimit { get; init; }

    /// <summary>Whether a cache is saved when it is deleted.</summary>
    public required bool FinalSnapshot { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>Whether the traffic of a new VPC is logged.</summary>
    public required bool FlowLogs { get; init; }

    /// <summary>Whether the smoke test also runs between deployments.</summary>
    public required bool Canary { get; init; }

    /// <summary>Days a deleted secret can be restored; 0 deletes it at once.</summary>
    public required int SecretRecoveryDays { get; init; }

    public required bool ApplyImmediately { get; init; }

    /// <summary>Whether no cache may go without TLS or a login, not even on its way to them.</summary>
    public bool RequiresTls { get; init; }

    /// <summary>Whether a cache refuses to be deleted until its protection is taken off.</summary>
    public required bool Protect { get; init; }

    /// <summary>
    /// Whether useful and nearly free resources stay in AWS when the stack is deleted: the logs until they
    /// expire, and the key, without which no final snapshot can be read. Never a cache, which costs.
    /// </summary>
    public required bool Retain { get; init; }

    /// <summary>
    /// The protection of a cache: what the component's options say, else the profile's. A profile without
    /// protection says nothing, so that the protection of a parent applies.
    /// </summary>
    public bool? Protection(ResourceOptions? options) => options?.Protect ?? (Protect ? true : null);

    /// <summary>
    /// Whether to leave it: what the component's options say, else the profile, as with the protection.
    /// </summary>
    public bool? Retention(ResourceOptions? options) => options?.RetainOnDelete ?? (Retain ? true : null);

    /// <summary>
    /// The profile of that name, production when there is none; an unknown name is a problem.
    /// </summary>
    public static Profile Resolve(string? name, Problems problems)
    {
        if (name is null)
            return Default;
        var id = problems.Choose<ProfileName>("profile", name, "Leave it out for production.");
        return Array.Find(All, profile => profile.Id == id) ?? Default;
    }
}
