namespace Specs.Migrations;

/// <summary>Two deployments that prove a row of the table of changes.</summary>
/// <param name="Row">The row: short type, property and change.</param>
/// <param name="Before">Settings of the cache as deployed, without its braces.</param>
/// <param name="After">Settings of the next deployment.</param>
internal sealed record ChangeCase(string Row, string Before, string After)
{
    public const string AtOnce = ""","applyImmediately":true""";
    public const string Copied = ""","nodeType":"cache.r7g.large","copies":{"eu-central-1":{}}""";
    public const string Replaces = "The change replaces the cache by an empty one.";
    public const string TopicArn = "arn:aws:sns:eu-west-1:123456789012:events";

    public const string Key =
        "arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012";

    /// <summary>Kind of the cache.</summary>
    public string Kind { get; init; } = "replication-group";

    /// <summary>What the refusal of the second deployment says; null where it goes on.</summary>
    public string? Refused { get; init; }

    /// <summary>What the second deployment is warned of; null where it is silent.</summary>
    public string? Warned { get; init; }

    /// <summary>Settings beside the caches, as deployed and as wanted.</summary>
    public (string Key, string Before, string After)? Beside { get; init; }

    /// <summary>Settings of the network, where it needs any.</summary>
    public string? Network { get; init; }

    public override string ToString() => $"{Row}: {Before} -> {After}";
}
