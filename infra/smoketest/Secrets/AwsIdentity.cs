namespace SmokeTesting;

/// <summary>Who the function is to AWS, and where it runs.</summary>
internal sealed record AwsIdentity(
    string AccessKeyId,
    string SecretAccessKey,
    string? SessionToken,
    string Region)
{
    public static AwsIdentity FromEnvironment() => new(
        Required("AWS_ACCESS_KEY_ID"),
        Required("AWS_SECRET_ACCESS_KEY"),
        Optional("AWS_SESSION_TOKEN"),
        Optional("AWS_REGION") ?? Required("AWS_DEFAULT_REGION"));

    public override string ToString() => $"{AccessKeyId} in {Region}";

    private static string Required(string name) => Optional(name)
        ?? throw new CheckFailedException(
            $"The environment variable {name} is not set. Lambda sets it for a function with a role.");

    private static string? Optional(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
