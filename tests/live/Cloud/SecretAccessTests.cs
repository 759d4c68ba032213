using System.Collections.Immutable;
using CachingTier.Local.Access;
using CachingTier.Local.Resources;
using CachingTier.Local.Secrets;

namespace Live.Cloud;

public sealed class SecretAccessTests
{
    private const string Read = "secretsmanager:GetSecretValue";
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:sessions-abc";
    private const string Key = "arn:aws:kms:eu-west-1:000000000000:key/k1";
    private const string Refused = "Access to KMS is not allowed";

    private readonly ResourceGraph _graph = new();

    public SecretAccessTests()
    {
        Add(TypeTokens.Role, "role");
        Add(TypeTokens.Function, "function", ("role", "role"));
        Add(TypeTokens.Secret, Secret, ("kmsKeyId", Key));
        Allow("read", Read, Secret);
    }

    [Fact]
    public void A_secret_with_the_key_of_AWS_needs_no_right_to_it()
    {
        Add(TypeTokens.Secret, Secret);

        Assert.Null(Ask());
    }

    [Fact]
    public void A_secret_with_a_key_of_the_customer_needs_the_right_to_decrypt() =>
        Assert.Equal(Refused, Ask());

    [Theory]
    [InlineData(Key, "secretsmanager.eu-west-1.amazonaws.com", Secret, null)]
    [InlineData(
        "arn:aws:kms:eu-west-1:000000000000:key/k2",
        "secretsmanager.eu-west-1.amazonaws.com",
        Secret,
        Refused)]
    [InlineData(Key, "secretsmanager.us-east-1.amazonaws.com", Secret, Refused)]
    [InlineData(
        Key,
        "secretsmanager.eu-west-1.amazonaws.com",
        "arn:aws:secretsmanager:eu-west-1:000000000000:secret:other-abc",
        Refused)]
    public void A_role_may_use_the_key_for_what_its_policy_names(
        string key,
        string service,
        string secret,
        string? refusal)
    {
        Allow("decrypt", "kms:Decrypt", key, $$"""
            , "Condition": {
              "StringEquals": {
                "kms:EncryptionContext:SecretARN": ["{{secret}}"], "kms:ViaService": "{{service}}"
              }
            }
            """);

        Assert.Equal(refusal, Ask());
    }

    [Theory]
    [InlineData("{\"AWS\":\"*\"}", "secretsmanager.eu-west-1.amazonaws.com", null)]
    [InlineData("{\"AWS\":\"*\"}", "elasticache.eu-west-1.amazonaws.com", Refused)]
    [InlineData(
        "{\"AWS\":\"arn:aws:iam::000000000000:root\"}",
        "secretsmanager.eu-west-1.amazonaws.com",
        Refused)]
    [InlineData(
        "{\"Service\":\"logs.eu-west-1.amazonaws.com\"}",
        "secretsmanager.eu-west-1.amazonaws.com",
        Refused)]
    public void A_key_lets_in_whom_its_own_policy_names(string principal, string service, string? refusal)
    {
        Add(TypeTokens.Key, Key, ("policy", Document("kms:Decrypt", "*", $$$"""
            , "Principal": {{{principal}}},
            "Condition": {"StringEquals": {"kms:ViaService": "{{{service}}}"}}
            """)));

        Assert.Equal(refusal, Ask());
    }

    [Fact]
    public void Without_the_right_to_the_secret_the_key_does_not_help()
    {
        Allow("read", "kms:Decrypt", Key);

        Assert.Equal(
            "User: arn:aws:sts::000000000000:assumed-role/role/function is not authorized to perform: "
                + $"{Read} on resource: {Secret} because no identity-based policy allows the {Read} "
                + "action",
            Ask());
    }

    private string? Ask()
    {
        var account = new Account("tier", "dev", "eu-west-1");
        return new SecretAccess(_graph, new RoleAccess(_graph, account)).Refusal("function", Read, Secret);
    }

    private void Allow(string name, string action, string resource, string more = "") =>
        Add(TypeTokens.RolePolicy, name, ("role", "role"), ("policy", Document(action, resource, more)));

    private void Add(string type, string name, params (string Key, string Value)[] inputs)
    {
        var wire = inputs.ToImmutableDictionary(input => input.Key, input => (object?)input.Value);
        _graph.Add(new CloudResource(type, name, name, name, name, new WireInputs(wire), []));
    }

    private static string Document(string action, string resource, string more) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {"Effect": "Allow", "Action": ["{{action}}"], "Resource": "{{resource}}"{{more}}}
          ]
        }
        """;
}
