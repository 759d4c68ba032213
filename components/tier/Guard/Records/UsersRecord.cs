namespace CachingTier;

/// <summary>What is recorded of users.</summary>
internal sealed record UsersRecord : DeploymentRecord
{
    public override string Kind => RecordKinds.Users;

    /// <summary>Settings of the component.</summary>
    public UsersStage? Settings { get; init; }

    internal override string Component => nameof(CacheUsers);

    public override DeploymentRecord Merge(DeploymentRecord other) => other;

    /// <summary>What the record is kept under.</summary>
    /// <param name="name">Name of the users.</param>
    public static string KeyOf(string name) => $"users:{name}";
}
