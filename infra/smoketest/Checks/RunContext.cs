using System.Net;

namespace SmokeTesting;

/// <summary>What all checks of one run share.</summary>
internal sealed record RunContext(
    TrustStore Trust,
    SecretsManager Secrets,
    Redactor Redactor,
    Settling Settling,
    CancellationToken Ends)
{
    /// <summary>Part of every key, so that runs beside each other do not meet.</summary>
    public string RunId { get; } = Guid.NewGuid().ToString("N")[..12];

    public Dialer Dialer { get; } = new(Trust, Settling, Dns.GetHostAddressesAsync, Ends);

    /// <summary>A key of this run.</summary>
    public string Key(string? purpose = null) =>
        purpose is null ? $"caching-tier:smoke:{RunId}" : $"caching-tier:smoke:{RunId}:{purpose}";
}
