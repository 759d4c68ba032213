namespace SmokeTesting;

/// <summary>What all checks of one run share.</summary>
internal sealed record RunContext(
    TrustStore Trust, SecretsManager Secrets, Redactor Redactor, Settling Settling, CancellationToken Ends)
{
    /// <summary>Part of every key, so that runs beside each other do not meet.</summary>
    public string RunId { get; } = Guid.NewGuid().ToString("N")[..12];
}
