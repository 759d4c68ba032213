using System.Collections.Immutable;
using CachingTier.Local.Access;
using CachingTier.Local.Resources;

namespace Live.Cloud;

public sealed class RoleAccessTests
{
    private const string Action = "secretsmanager:GetSecretValue";
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:sessions-abc";
    private const string Refused =
        "User: arn:aws:sts::000000000000:assumed-role/role/function is not authorized to perform: "
        + $"{Action} on resource: {Secret} because ";

    private readonly ResourceGraph _graph = new();

    public RoleAccessTests()
    {
        Add(TypeTokens.Role, "role");
        Add(TypeTokens.Function, "function", ("role", "role"));
    }

    [Theory]
    [InlineData(Action, Secret)]
    [InlineData("secretsmanager:*", "*")]
    [InlineData("secretsmanager:getsecret*", "arn:aws:secretsmanager:*:*:secret:sessions-??c")]
    public void A_policy_that_names_action_and_secret_lets_the_function(string action, string resource)
    {
        Allow("policy", action, resource);

        Assert.Null(Ask());
    }

    [Theory]
    [InlineData("secretsmanager:DescribeSecret", "*")]
    [InlineData("*", "arn:aws:secretsmanager:eu-west-1:000000000000:secret:other-abc")]
    public void Any_other_policy_does_not(string action, string resource)
    {
        Allow("policy", action, resource);

        Assert.Equal($"{Refused}no identity-based policy allows the {Action} action", Ask());
    }

    [Fact]
    public void A_policy_of_another_role_does_not()
    {
        Add(TypeTokens.RolePolicy, "policy", ("role", "other"), ("policy", Document("Allow", "*", "*")));

        Assert.Equal($"{Refused}no identity-based policy allows the {Action} action", Ask());
    }

    [Fact]
    public void A_denial_wins()
    {
        Allow("policy", "*", "*");
        Add(TypeTokens.RolePolicy, "denial", ("role", "role"), ("policy", Document("Deny", Action, "*")));

        Assert.Equal($"{Refused}an identity-based policy denies the {Action} action", Ask());
    }

    [Fact]
    public void An_attached_policy_counts()
    {
        Add(TypeTokens.Policy, "policy", ("policy", Document("Allow", Action, Secret)));
        Add(TypeTokens.RolePolicyAttachment, "attachment", ("role", "role"), ("policyArn", "policy"));

        Assert.Null(Ask());
    }

    [Fact]
    public void What_a_role_of_somebody_else_may_is_not_known()
    {
        Add(TypeTokens.Function, "function", ("role", "arn:aws:iam::000000000000:role/elsewhere"));

        Assert.Null(Ask());
    }

    private string? Ask() =>
        new RoleAccess(_graph, new Account("tier", "dev", "eu-west-1")).Refusal("function", Action, Secret);

    private void Allow(string name, string action, string resource) =>
        Add(
            TypeTokens.RolePolicy,
            name,
            ("role", "role"),
            ("policy", Document("Allow", action, resource)));

    private void Add(string type, string name, params (string Key, string Value)[] inputs)
    {
        var wire = inputs.ToImmutableDictionary(input => input.Key, input => (object?)input.Value);
        _graph.Add(new CloudResource(type, name, name, name, name, new WireInputs(wire), []));
    }

    private static string Document(string effect, string action, string resource) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "{{effect}}", "Action": ["{{action}}"], "Resource": "{{resource}}"}]
        }
        """;
}
