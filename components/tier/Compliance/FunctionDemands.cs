using System.Text.Json;
using System.Text.Json.Nodes;
using static CachingTier.Demand;

namespace CachingTier;

/// <summary>What rules demand of the smoke test's function and of everything's roles.</summary>
internal static class FunctionDemands
{
    public static IEnumerable<Demand> All =>
    [
        new()
        {
            Ids = ["AwsSolutions-L1", "CKV_AWS_363"],
            Text = "the newest runtime",
            On = ResourceType.Function,
            Property = "runtime",
            Holds = (function, _) => function.IsText("runtime", runtime => runtime == "dotnet10"),
        },
        new()
        {
            Ids = ["CKV_AWS_117"],
            Text = "a place in the VPC",
            On = ResourceType.Function,
            Property = "vpcConfig",
            Holds = (function, _) => function.Has("vpcConfig.subnetIds")
                && function.Has("vpcConfig.securityGroupIds"),
        },
        new()
        {
            Ids = ["CKV_AWS_115", "LambdaConcurrency"],
            Text = "a limit of runs at a time",
            On = ResourceType.Function,
            Property = "reservedConcurrentExecutions",
            Holds = (function, _) => function.IsNumber("reservedConcurrentExecutions", count => count >= 1),
            Excuse = function => function.IsNumber("reservedConcurrentExecutions", count => count == -1)
                ? "reservedConcurrency is set to -1: the account keeps no runs free for the test."
                : null,
            Waived = Dev("A new account has ten runs at a time and may reserve none of them."),
        },
        new()
        {
            Ids = ["CKV_AWS_116", "LambdaDLQ"],
            Text = "failed runs are kept",
            On = ResourceType.Function,
            Property = "deadLetterConfig",
            Holds = (function, _) => function.Has("deadLetterConfig.targetArn"),
            Waived = Dev("The test of a dev tier runs with its deployment only, which fails itself."),
        },
        new()
        {
            Ids = ["CKV_AWS_50"],
            Text = "tracing",
            On = ResourceType.Function,
            Property = "tracingConfig.mode",
            Holds = (function, _) => function.IsText("tracingConfig.mode", mode => mode == "Active"),
        },
        new()
        {
            Ids = ["CKV_AWS_173"],
            Text = "an environment that a key of the customer encrypts",
            On = ResourceType.Function,
            Property = "kmsKeyArn",
            // Lambda keeps no key for a function without variables.
            Holds = (function, _) => function.Has("kmsKeyArn") && function.Has("environment.variables"),
            Regulated = true,
        },
        new()
        {
            Ids = ["CKV_AWS_272"],
            Text = "signed code",
            On = ResourceType.Function,
            Property = "codeSigningConfigArn",
            Holds = (function, _) => function.Has("codeSigningConfigArn"),
            Regulated = true,
            Waived = InRegulated("The code is built and deployed by the same run of the program; nobody "
                + "hands it over unsigned."),
        },
        new()
        {
            Ids = ["LambdaFunctionPublicAccessProhibited"],
            Text = "no permission for everybody to invoke it",
            On = ResourceType.Function,
            Property = "a Permission",
            Holds = (_, all) => !all[ResourceType.Permission]
                .Any(permission => permission.Text("principal") == "*"),
        },
        new()
        {
            Ids = ["CKV_AWS_27"],
            Text = "encrypted messages",
            On = ResourceType.Queue,
            Property = "sqsManagedSseEnabled",
            Holds = (queue, _) => queue.IsTrue("sqsManagedSseEnabled") || queue.Has("kmsMasterKeyId"),
        },
        new()
        {
            Ids = ["AwsSolutions-IAM4"],
            Text = "no policy of AWS",
            On = ResourceType.Role,
            Property = "managedPolicyArns",
            Holds = (role, _) => !role.Has("managedPolicyArns"),
        },
        new()
        {
            Ids = ["AwsSolutions-IAM5"],
            Text = "no wildcards in what is allowed",
            On = ResourceType.RolePolicy,
            Property = "policy",
            Holds = (policy, _) => !policy.IsText("policy", AllowsWildcards) || policy.Text("policy") is null,
            Waived = Everywhere("CKV_AWS_117, CKV_AWS_50 and AwsSolutions-VPC7 need network interfaces, "
                + "traces and log streams, which have no ARN to name before they are there."),
        },
    ];

    // Other resources of the stack are evaluated too, so a policy may be written in any way that AWS takes,
    // or not at all.
    private static bool AllowsWildcards(string policy)
    {
        try
        {
            return JsonNode.Parse(policy)?["Statement"] switch
            {
                JsonArray statements => statements.Any(AllowsWildcards),
                { } statement => AllowsWildcards(statement),
                null => false,
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool AllowsWildcards(JsonNode? statement) => statement?["Effect"]?.ToString() == "Allow"
        && (HasWildcard(statement["Action"]) || HasWildcard(statement["Resource"]));

    private static bool HasWildcard(JsonNode? part) =>
        part?.ToJsonString().Contains('*', StringComparison.Ordinal) ?? false;
}
