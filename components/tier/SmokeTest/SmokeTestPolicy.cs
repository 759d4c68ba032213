using System.Collections.Immutable;

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

    /// <summary>What the code in the function may and may not do.</summary>
    public static PolicyDocument OfCode(
        ImmutableArray<CacheConnection> connections,
        ImmutableArray<string> secretKeys)
    {
        List<Statement> statements =
        [
            new("Deny", NetworkActions, ["*"],
                Condition: new() { ["Null"] = new() { ["lambda:SourceFunctionArn"] = "false" } }),
        ];
        var secrets = Sorted(connections.SelectMany(connection =>
            (connection.Users ?? []).Select(login => login.SecretArn)
            .Prepend(connection.SecretArn).Append(connection.TokenSecretArn)));
        if (secrets.Length > 0)
            statements.Add(new("Allow", ["secretsmanager:GetSecretValue"], secrets));
        if (secrets.Length > 0 && secretKeys.Length > 0)
            statements.Add(Decrypt(secrets, Sorted(secretKeys)));
        foreach (var cache in connections)
        {
            var users = Sorted(
                (cache.Users ?? [])
                    .Where(login => login.AuthMode == Contract.AuthMode.Iam.WireName())
                    .Select(login => login.Arn));
            if (users.Length > 0)
                statements.Add(ConnectStatement.Create([cache.CacheArn!], users));
        }
        return new PolicyDocument(statements);
    }

    // Secrets Manager decrypts in the name of whoever reads, and names the secret to KMS.
    private static Statement Decrypt(string[] secrets, string[] keys) => new("Allow", ["kms:Decrypt"], keys,
        Condition: new()
        {
            ["StringEquals"] = new()
            {
                ["kms:EncryptionContext:SecretARN"] = secrets,
                ["kms:ViaService"] = Sorted(
                    keys.Select(key => AwsRegion.GetServiceName("secretsmanager", KmsKeyArn.RegionOf(key)))),
            },
        });

    private static string[] Sorted(IEnumerable<string?> arns) =>
        [.. arns.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
