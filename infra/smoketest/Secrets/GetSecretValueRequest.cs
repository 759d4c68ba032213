namespace SmokeTesting;

/// <summary>What Secrets Manager is asked for.</summary>
internal sealed record GetSecretValueRequest(string SecretId);
