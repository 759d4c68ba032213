using CachingTier.Local.Resources;

namespace CachingTier.Local.Access;

/// <summary>Answers what the role of a function may do, from the policies of the resource graph.</summary>
internal sealed class RoleAccess(ResourceGraph graph, Account account)
{
    private const string Administrator = "policy/AdministratorAccess";

    /// <summary>Why the function may not; null when it may.</summary>
    public string? Refusal(
        string functionArn, string action, string resource,
        IReadOnlyDictionary<string, string>? context = null)
    {
        var function = graph.Find(TypeTokens.Function, functionArn);
        var role = graph.Find(TypeTokens.Role, function?.Inputs.Text("role"));
        // A role from outside the program: what it may do is not known here.
        if (function is null || role is null)
            return null;

        var policies = PoliciesOf(role).ToArray();
        var allowed = policies.Any(policy => policy.Allows(action, resource, context));
        var denied = policies.Any(policy => policy.Denies(action, resource, context));
        if ((allowed && !denied) || (!denied && IsAdministrator(role)))
            return null;
        var session = $"assumed-role/{role.PhysicalName}/{function.PhysicalName}";
        return $"User: {account.GlobalArn("sts", session)} is not authorized "
            + $"to perform: {action} on resource: {resource} because "
            + $"{(denied ? "an identity-based policy denies" : "no identity-based policy allows")} the "
            + $"{action} action";
    }

    private IEnumerable<Policy> PoliciesOf(CloudResource role)
    {
        var own = graph.OfType(TypeTokens.RolePolicy).Where(policy => IsOf(policy, role));
        var attached = Attachments(role)
            .Select(arn => graph.Find(TypeTokens.Policy, arn))
            .OfType<CloudResource>();
        return own.Concat(attached).Select(policy => new Policy(policy.Inputs.Text("policy") ?? ""));
    }

    private IEnumerable<string> Attachments(CloudResource role) => graph
        .OfType(TypeTokens.RolePolicyAttachment)
        .Where(attachment => IsOf(attachment, role))
        .Select(attachment => attachment.Inputs.Text("policyArn"))
        .OfType<string>();

    private bool IsAdministrator(CloudResource role) =>
        Attachments(role).Any(arn => arn.EndsWith(Administrator, StringComparison.Ordinal));

    private static bool IsOf(CloudResource policy, CloudResource role) =>
        policy.Inputs.Text("role") is { } reference
            && (reference == role.PhysicalName || reference == role.Id);
}
