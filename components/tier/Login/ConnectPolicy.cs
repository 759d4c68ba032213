using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace CachingTier;

/// <summary>
/// Lets a role log in to caches as IAM users, and nothing else: <c>elasticache:Connect</c> on both.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html"/>
/// </summary>
public sealed partial class ConnectPolicy : ComponentResource
{
    /// <summary>Creates the policy in the role.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Role, caches and users.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public ConnectPolicy(string name, ConnectPolicyArgs args, ComponentResourceOptions? options = null)
        : base("caching-tier:index:ConnectPolicy", name, Checked(name, args), options)
    {
        var (role, caches, users) = Resolve(args, new Problems(nameof(ConnectPolicy), name));
        var policy = new Iam.RolePolicy(name, new()
        {
            Role = role!,
            Policy = Output.Tuple(caches!, users!).Apply(arns =>
                new PolicyDocument([ConnectStatement.Create(arns.Item1, arns.Item2)]).ToJson()),
        }, new CustomResourceOptions { Parent = this });
        PolicyName = policy.Name;
        RegisterOutputs();
    }

    /// <summary>Name of the policy in the role.</summary>
    [Output("policyName")]
    public Output<string> PolicyName { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, ConnectPolicyArgs args)
    {
        var problems = new Problems(nameof(ConnectPolicy), name);
        _ = Resolve(args, problems);
        return problems.Found;
    }

    private static ConnectPolicyArgs Checked(string name, ConnectPolicyArgs args)
    {
        var problems = new Problems(nameof(ConnectPolicy), name);
        _ = Resolve(args, problems);
        problems.ThrowIfAny();
        return args;
    }

    private static (Output<string>?, Output<ImmutableArray<string>>?,
        Output<ImmutableArray<string>>?) Resolve(
        ConnectPolicyArgs args, Problems problems)
    {
        problems.Require(
            args.RoleName is not null,
            "roleName",
            "set",
            null,
            "Give the name of the role that logs in.");
        return (
            args.RoleName is { } role ? Inputs.Check(role, problems, CheckRole) : null,
            Arns(
                args.CacheArns,
                "cacheArns",
                Cache(),
                "the ARN of a replication group or serverless cache",
                problems),
            Arns(args.UserArns, "userArns", User(), "the ARN of a user", problems));
    }

    private static void CheckRole(
        string name,
        Problems problems) => problems.Require(Role().IsMatch(name), "roleName",
        "the name of a role", name, "Give its name, not its ARN: at most 64 letters, digits and characters "
            + "of '_+=,.@-'.");

    // An ARN with a wildcard would let the role in elsewhere.
    private static Output<ImmutableArray<string>>? Arns(
        InputList<string>? arns, string property, Regex shape, string rule, Problems problems)
    {
        const string fix = "Give the output of the component or resource, without a wildcard.";
        if (arns is not null)
        {
            return Inputs.Check(arns, problems, (values, found) =>
            {
                found.Require(
                    !values.IsDefaultOrEmpty,
                    property,
                    "a list of at least one ARN",
                    Array.Empty<string>(),
                    fix);
                for (var i = 0; i < (values.IsDefault ? 0 : values.Length); i++)
                    found.Require(shape.IsMatch(values[i] ?? ""), $"{property}[{i}]", rule, values[i], fix);
            });
        }

        problems.Add(property, "set", null, fix);
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]{1,64}\z")]
    private static partial Regex Role();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:elasticache:[a-z0-9-]+:[0-9]{12}:(?:replicationgroup|serverlesscache):[A-Za-z0-9-]+\z")]
    private static partial Regex Cache();

    [GeneratedRegex(@"^arn:aws[a-z-]*:elasticache:[a-z0-9-]+:[0-9]{12}:user:[A-Za-z0-9-]+\z")]
    private static partial Regex User();
}
