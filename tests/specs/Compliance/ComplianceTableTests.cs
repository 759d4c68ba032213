namespace Specs.Compliance;

public sealed class ComplianceTableTests
{
    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public void The_table_in_the_documentation_is_what_the_rules_say() =>
        Written.CompareSection("docs/compliance.md", "compliance", ComplianceTable.Write());

    [Fact]
    public void Every_rule_says_what_it_demands_of_a_property()
    {
        Assert.All(CachingTier.Compliance.Rules, rule =>
        {
            Assert.NotEmpty(rule.Demands);
            Assert.NotEmpty(rule.Property);
        });
        Assert.Equal(
            CachingTier.Compliance.Rules.Length,
            CachingTier.Compliance.Rules.Select(rule => (rule.Id, rule.ResourceType)).Distinct().Count());
    }

    /// <summary>The list says in which file or on which page of its catalogue each rule was found.</summary>
    [Fact]
    public void Every_rule_is_one_of_its_catalogue() => Assert.Equal(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Compliance", "catalogues.txt"))
            .Select(line => line.Split(' '))
            .Select(parts => (Assert.IsType<string[]>(parts).Length, parts[0]))
            .Order(),
        CachingTier.Compliance.Rules.Select(rule => (3, IdOf(rule.Id))).Distinct().Order());

    /// <summary>What the catalogues demand of ElastiCache and of the resources around it.</summary>
    [Theory]
    [InlineData(
        "Security Hub",
        "ElastiCache.1 ElastiCache.2 ElastiCache.3 ElastiCache.4 ElastiCache.5 ElastiCache.6 ElastiCache.7")]
    [InlineData("Control Tower", "CT.ELASTICACHE.PR.1 CT.ELASTICACHE.PR.2 CT.ELASTICACHE.PR.3 "
        + "CT.ELASTICACHE.PR.4 CT.ELASTICACHE.PR.5 CT.ELASTICACHE.PR.6 CT.ELASTICACHE.PR.7 "
        + "CT.ELASTICACHE.PR.8")]
    [InlineData("cdk-nag", "AwsSolutions-AEC1 AwsSolutions-AEC3 AwsSolutions-AEC4 AwsSolutions-AEC5 "
        + "AwsSolutions-AEC6 AwsSolutions-EC23 AwsSolutions-IAM4 AwsSolutions-IAM5 AwsSolutions-KMS5 "
        + "AwsSolutions-L1 AwsSolutions-SMG4 AwsSolutions-SNS3 AwsSolutions-VPC7")]
    [InlineData("cdk-nag HIPAA and NIST", "HIPAA.Security-ElastiCacheRedisClusterAutomaticBackup "
        + "NIST.800.53.R4-ElastiCacheRedisClusterAutomaticBackup "
        + "NIST.800.53.R5-ElastiCacheRedisClusterAutomaticBackup CloudWatchAlarmAction "
        + "CloudWatchLogGroupEncrypted CloudWatchLogGroupRetentionPeriod LambdaConcurrency LambdaDLQ "
        + "LambdaFunctionPublicAccessProhibited SecretsManagerRotationEnabled SecretsManagerUsingKMSKey "
        + "VPCSubnetAutoAssignPublicIpDisabled VPCDefaultSecurityGroupClosed")]
    [InlineData("checkov", "CKV_AWS_7 CKV_AWS_23 CKV_AWS_26 CKV_AWS_29 CKV_AWS_30 CKV_AWS_31 CKV_AWS_50 "
        + "CKV_AWS_66 CKV_AWS_115 CKV_AWS_116 CKV_AWS_117 CKV_AWS_130 CKV_AWS_134 CKV_AWS_149 CKV_AWS_158 "
        + "CKV_AWS_173 CKV_AWS_191 CKV_AWS_196 CKV_AWS_272 CKV_AWS_322 CKV_AWS_323 CKV_AWS_338 CKV_AWS_363 "
        + "CKV2_AWS_50 CKV2_AWS_64")]
    [InlineData("KICS", "9b18fc19 e93bbe63")]
    public void The_rules_of_a_catalogue_are_in_the_table(string catalogue, string ids)
    {
        var known = CachingTier.Compliance.Rules.Select(rule => IdOf(rule.Id)).ToHashSet();

        Assert.True(ids.Split(' ').All(known.Contains),
            $"{catalogue}: {string.Join(", ", ids.Split(' ').Where(id => !known.Contains(id)))}");
    }

    // A query of KICS is known by the beginning of its id, a parameter of a rule by the rule.
    private static string IdOf(string id) => id.Replace("KICS ", "", StringComparison.Ordinal).Split(' ')[0];
}
