using CachingTier.Local.Resources;
using Live.Testing;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>
/// What AWS would not allow fails the deployment here too: cache, layer and cause are named.
/// </summary>
public sealed class DeploymentFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_cache_that_lets_nobody_in_fails_at_tcp()
    {
        var (message, endpoint) = await FailAsync(
            Without("SecurityGroupIngressRule", "smoke-test-cache-sessions"));

        Assert.Contains($"cache 'sessions': tcp to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Matches("\nThe network does not let Function 'smoke-test' reach ReplicationGroup 'sessions' "
            + "on port 6379: security group sg-[0-9a-f]{17} of ReplicationGroup 'sessions' has no ingress "
            + "rule for port 6379 from "
            + @"sg-[0-9a-f]{17}\.", message);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_function_that_is_not_let_out_fails_at_tcp()
    {
        var (message, endpoint) = await FailAsync(
            Without("SecurityGroupEgressRule", "smoke-test-cache-sessions"));

        Assert.Contains($"cache 'sessions': tcp to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Contains("has no egress rule for port 6379 to sg-", message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_way_to_the_secret_it_fails_at_auth()
    {
        var (message, endpoint) = await FailAsync(
            args => args.Type == "aws:ec2/vpcEndpoint:VpcEndpoint" ? null : args);

        Assert.Contains($"cache 'sessions': auth to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Contains(
            "has no interface endpoint for Secrets Manager; subnet ",
            message,
            StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("caching-tier:network: {natGateways: single, secretsManagerEndpoint: false}")]
    [InlineData("caching-tier:network: {vpcId: vpc-0123456789abcdef0, subnetIds: [subnet-0123456789abcdef0, "
        + "subnet-0123456789abcdef1]}\n  caching-tier:smokeTest: {secretsManagerOverInternet: true}")]
    [InlineData("caching-tier:network: {vpcId: vpc-0123456789abcdef0, subnetIds: [subnet-0123456789abcdef0, "
        + "subnet-0123456789abcdef1], endpointSecurityGroupId: sg-0123456789abcdef0}")]
    public async Task The_secret_is_read_on_another_way(string settings)
    {
        await using var lab = await TierLab.OpenAsync($"{CliTier.SmallSettings}\n  {settings}");

        await lab.EvaluateAsync();

        Assert.True(Assert.Single(lab.Tier.Smoke.Outcomes).Passed);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_role_that_may_not_read_the_secret_fails_at_auth()
    {
        var (message, endpoint) = await FailAsync(Without("RolePolicy", "smoke-test-code"));

        Assert.Contains($"cache 'sessions': auth to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Contains("cannot be read: AccessDeniedException.", message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_role_that_may_not_use_the_key_of_the_secret_fails_at_auth()
    {
        var (message, endpoint) = await FailAsync(
            args =>
            {
                if (args.Name == "smoke-test-code")
                {
                    args.Inputs = args.Inputs.SetItem("policy", $"{args.Inputs["policy"]}".Replace(
                        "kms:Decrypt",
                        "kms:Encrypt",
                        StringComparison.Ordinal));
                }

                return args;
            },
            $"{CliTier.SmallSettings}\n  caching-tier:key: 'arn:aws:kms:eu-west-1:000000000000:key/k1'");

        Assert.Contains($"cache 'sessions': auth to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Contains("cannot be read: AccessDeniedException. The function's role must allow "
            + "secretsmanager:GetSecretValue on it, and kms:Decrypt on "
            + "its key.", message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("arn:aws:kms:eu-west-1:000000000000:key/k1")]
    [InlineData("true")]
    public async Task A_secret_with_a_key_of_the_customer_is_read(string key)
    {
        await using var lab = await TierLab.OpenAsync(
            $"{CliTier.SmallSettings}\n  caching-tier:key: '{key}'");

        await lab.EvaluateAsync();

        Assert.NotNull(lab.Tier.Graph.OfType(TypeTokens.Secret).Single().Inputs.Text("kmsKeyId"));
        Assert.True(Assert.Single(lab.Tier.Smoke.Outcomes).Passed);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cache_without_tls_fails_at_tls()
    {
        var (message, endpoint) = await FailAsync(args =>
        {
            if (args.Type == "aws:elasticache/replicationGroup:ReplicationGroup")
            {
                args.Inputs = args.Inputs.SetItem("transitEncryptionEnabled", false)
                    .Remove("transitEncryptionMode").Remove("authToken");
            }

            return args;
        });

        Assert.Contains($"cache 'sessions': tls to {endpoint} failed", message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(
        "required",
        "preferred",
        "plaintext refused",
        "Require encryption in transit: the mode 'preferred' lets plaintext in.")]
    [InlineData(
        "preferred",
        "required",
        "plaintext accepted",
        "Clients that have not moved to TLS are locked out")]
    public async Task A_cache_in_another_stage_on_its_way_to_tls_fails_at_what_differs(
        string asked, string made, string layer, string cause)
    {
        var (message, endpoint) = await FailAsync(args =>
        {
            if (args.Inputs.ContainsKey("transitEncryptionMode"))
                args.Inputs = args.Inputs.SetItem("transitEncryptionMode", made);
            return args;
        }, CliTier.SmallSettings.Replace(
            "replicas: 1 }",
            $"replicas: 1, transitEncryption: {asked} }}",
            StringComparison.Ordinal));

        Assert.Contains($"cache 'sessions': {layer} to {endpoint} failed", message, StringComparison.Ordinal);
        Assert.Contains(cause, message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(
        false,
        "required",
        "transitEncryptionMode needs transitEncryptionEnabled. Leave it out, or switch TLS on.")]
    [InlineData(
        true,
        "none",
        "transitEncryptionMode must be 'preferred' or 'required', but was 'none'. Choose one.")]
    public async Task A_mode_that_AWS_would_not_take_starts_nothing(bool tls, string mode, string cause)
    {
        await using var lab = await TierLab.OpenAsync(CliTier.SmallSettings);

        await Assert.ThrowsAnyAsync<Exception>(() => lab.EvaluateAsync(args =>
        {
            if (args.Inputs.ContainsKey("transitEncryptionMode"))
            {
                args.Inputs = args.Inputs.SetItem("transitEncryptionEnabled", tls)
                    .SetItem("transitEncryptionMode", mode)
                    .Remove("authToken");
            }

            return args;
        }));

        Assert.Contains($"ReplicationGroup 'sessions': {cause}", lab.Tier.Cloud.Failures);
        Assert.Empty(lab.Tier.Engines.Caches);
    }

    private static Func<MockResourceArgs, MockResourceArgs?> Without(string kind, string name) =>
        args => args.Type!.EndsWith($":{kind}", StringComparison.Ordinal) && args.Name == name ? null : args;

    private static async Task<(string Message, string Endpoint)> FailAsync(
        Func<MockResourceArgs, MockResourceArgs?> change, string? settings = null)
    {
        await using var lab = await TierLab.OpenAsync(settings ?? CliTier.SmallSettings);

        await Assert.ThrowsAnyAsync<Exception>(() => lab.EvaluateAsync(change));

        var message = Assert.Single(lab.Tier.Cloud.Failures);
        Assert.StartsWith(
            "Invocation 'smoke-test': invoking Lambda function 'smoke-test-",
            message,
            StringComparison.Ordinal);
        return (message, lab.Tier.Graph.WithEndpoints().Single().Endpoints[0].ToString());
    }
}
