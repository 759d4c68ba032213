using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// What the smoke test's function may do: be in the VPC, write its log, log in to the targets.
/// </summary>
internal static class SmokeTestPolicy
{
    private static readonly string[] NetworkActions =
    [
        "ec2:AssignPrivateIpAddresses",
        "ec2:CreateNetworkInterface",
        "ec2:DeleteNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSubnets",
        "ec2:UnassignPrivateIpAddresses",
    ];

    /// <summary>
    /// Most characters of the policy of the code: the inline policies of a role have 10,240 together.
    /// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"/>
    /// </summary>
    public const int Room = 8_600;

    /// <summary>Lets the Lambda service run the function.</summary>
    public static PolicyDocument Trust { get; } = new([
        new("Allow", ["sts:AssumeRole"], Principal: new() { ["Service"] = "lambda.amazonaws.com" }),
    ]);

    /// <summary>
    /// What Lambda does with the function's role: attach it to the VPC, write its log and trace its runs.
    /// </summary>
    public static PolicyDocument OfService(string logGroupArn) => new([
        // AWS requires these on any resource; the code in the function is denied them below.
        new("Allow", NetworkActions, ["*"]),
        new("Allow", ["logs:CreateLogStream", "logs:PutLogEvents"], [$"{logGroupArn}:*"]),
        // Traces are no resource that could be named.
        new("Allow", ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], ["*"]),
    ]);

    /// <summary>
    /// What the code in the function may and may not do. Where the exact ARNs are too long for the role, each
    /// is without its region and account: the end of its name is in no other. The key is then not told the
    /// secrets, of which Secrets Manager reads no others for it.
    /// </summary>
    /// <exception cref="ResourceException">Even so they are too long.</exception>
    public static string OfCode(
        string name,
        ImmutableArray<CacheConnection> connections,
        ImmutableArray<string> secretKeys)
    {
        var policy = Create(connections, secretKeys, isShort: false).ToJson();
        if (policy.Length > Room)
            policy = Create(connections, secretKeys, isShort: true).ToJson();
        if (policy.Length <= Room)
            return policy;
        var problems = new Problems(nameof(SmokeTest), name);
        problems.Add("targets", $"few enough for a policy of {Room} characters", policy.Length,
            "IAM limits the inline policies of a role, and each secret and user is named there: prove fewer "
                + "caches or users with it.");
        problems.ThrowIfAny();
        return policy;
    }

    private static PolicyDocument Create(
        ImmutableArray<CacheConnection> connections,
        ImmutableArray<string> secretKeys,
        bool isShort)
    {
        string[] Write(IEnumerable<string> arns) => [.. isShort ? arns.Select(Shorten) : arns];

        List<Statement> statements =
        [
            new("Deny", NetworkActions, ["*"],
                Condition: new() { ["Null"] = new() { ["lambda:SourceFunctionArn"] = "false" } }),
        ];
        var secrets = Sorted(connections.SelectMany(connection =>
            (connection.Users ?? []).Select(login => login.SecretArn)
            .Prepend(connection.SecretArn).Append(connection.TokenSecretArn)));
        if (secrets.Length > 0)
            statements.Add(new("Allow", ["secretsmanager:GetSecretValue"], Write(secrets)));
        if (secrets.Length > 0 && secretKeys.Length > 0)
            statements.Add(Decrypt(isShort ? [] : secrets, Sorted(secretKeys)));
        // A user logs in to the caches of its group only, whatever else the statement names.
        var caches = connections.Where(cache => Users(cache).Any()).ToArray();
        if (caches.Length > 0)
        {
            statements.Add(ConnectStatement.Create(
                Write(Sorted(caches.Select(cache => cache.CacheArn))),
                Write(Sorted(caches.SelectMany(Users).Select(login => login.Arn)))));
        }

        return new PolicyDocument(statements);
    }

    private static IEnumerable<CacheLogin> Users(CacheConnection cache) =>
        (cache.Users ?? []).Where(login => login.AuthMode == Contract.AuthMode.Iam.WireName());

    // arn:partition:service:region:account:rest
    private static string Shorten(string arn)
    {
        var parts = arn.Split(':', 6);
        return parts.Length < 6 ? arn : string.Join(':', [.. parts[..3], "*", "*", parts[5]]);
    }

    // Secrets Manager decrypts in the name of whoever reads, and names the secret to KMS.
    private static Statement Decrypt(string[] secrets, string[] keys)
    {
        var equals = new Dictionary<string, object>();
        if (secrets.Length > 0)
            equals["kms:EncryptionContext:SecretARN"] = secrets;
        equals["kms:ViaService"] = Sorted(
            keys.Select(key => AwsRegion.GetServiceName("secretsmanager", KmsKeyArn.RegionOf(key))));
        return new("Allow", ["kms:Decrypt"], keys, Condition: new() { ["StringEquals"] = equals });
    }

    private static string[] Sorted(IEnumerable<string?> arns) =>
        [.. arns.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
