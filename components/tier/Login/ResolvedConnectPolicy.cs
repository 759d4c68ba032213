using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of a <see cref="ConnectPolicy"/>, checked.</summary>
internal sealed partial record ResolvedConnectPolicy(
    Output<string>? RoleName,
    Output<ImmutableArray<string>>? CacheArns,
    Output<ImmutableArray<string>>? UserArns)
{
    /// <summary>The arguments resolved.</summary>
    public static Resolution<ConnectPolicyArgs, ResolvedConnectPolicy> Resolve(
        string name,
        ConnectPolicyArgs args) => Resolutions.Resolve(
            nameof(ConnectPolicy), name, args, (_, given, problems) => Resolve(given, problems));

    private static ResolvedConnectPolicy Resolve(ConnectPolicyArgs args, Problems problems)
    {
        problems.Require(
            args.RoleName is not null,
            "roleName",
            "set",
            null,
            "Give the name of the role that logs in.");
        return new(
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

    [GeneratedRegex(@"^arn:aws[a-z-]*:elasticache:[a-z0-9-]+:[0-9]{12}:user:[A-Za-z0-9.-]+\z")]
    private static partial Regex User();
}
