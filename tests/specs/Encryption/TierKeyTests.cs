using CachingTier;
using Specs.Testing;

namespace Specs.Encryption;

public sealed class TierKeyTests
{
    [Fact]
    public async Task A_key_changes_every_year_and_is_used_through_the_services_of_the_tier()
    {
        var recorder = await Recorder.RunAsync(() => _ = new TierKey("key", new()));

        Assert.Equal(
            """
            aws:kms/key:Key key
              deletionWindowInDays: 30
              description: Caches of tier test
              enableKeyRotation: true
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["kms:*"],"Resource":["*"],\
                  "Principal":{"AWS":"arn:aws:iam::123456789012:root"}},\
                  {"Effect":"Allow","Action":["kms:CreateGrant","kms:Decrypt","kms:DescribeKey",\
                  "kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":["*"],\
                  "Principal":{"AWS":"*"},"Condition":{"StringEquals":{"kms:CallerAccount":"123456789012",\
                  "kms:ViaService":["elasticache.eu-west-1.amazonaws.com","dax.eu-west-1.amazonaws.com"]}}},\
                  {"Effect":"Allow","Action":["kms:CreateGrant","kms:Decrypt","kms:DescribeKey",\
                  "kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":["*"],\
                  "Principal":{"AWS":"*"},"Condition":{"StringEquals":{"kms:CallerAccount":"123456789012",\
                  "kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}},{"Effect":"Allow",\
                  "Action":["kms:CreateGrant","kms:Decrypt","kms:DescribeKey","kms:Encrypt",\
                  "kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":["*"],"Principal":{"AWS":"*"},\
                  "Condition":{"StringEquals":{"kms:CallerAccount":"123456789012",\
                  "kms:ViaService":"lambda.eu-west-1.amazonaws.com"}}},{"Effect":"Allow",\
                  "Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*",\
                  "kms:ReEncrypt*"],"Resource":["*"],"Principal":{"Service":"logs.eu-west-1.amazonaws.com"},\
                  "Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":\
                  "arn:aws:logs:eu-west-1:123456789012:*"}}},{"Effect":"Allow","Action":["kms:Decrypt",\
                  "kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":["*"],\
                  "Principal":{"Service":"cloudwatch.amazonaws.com"},\
                  "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
            caching-tier:index:TierKey key
            """.Unfold(),
            recorder.Text("tags"));
    }

    [Fact]
    public async Task Everything_wrong_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new TierKey("key", new()
        {
            Profile = "test",
            DeletionWindowDays = 6,
            Tags = new() { ["aws:x"] = "y" },
        }));

        Assert.Empty(recorder.Registered);
        Assert.Equal(
            """
            TierKey 'key' has 3 problems:
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - deletionWindowDays must be between 7 and 30, but was 6. Leave it out for 30.
             - tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. \
                 The prefix belongs to AWS: choose another.
            """.Unfold(),
            recorder.Failure);
    }
}
