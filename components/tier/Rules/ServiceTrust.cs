using Pulumi;

namespace CachingTier;

/// <summary>Lets a service of AWS take on a role.</summary>
internal static class ServiceTrust
{
    /// <summary>
    /// The policy that trusts the service when it acts for this account, and not for another's resources.
    /// </summary>
    public static Output<string> CreatePolicy(string service, Resource parent)
    {
        var account = Pulumi.Aws.GetCallerIdentity.Invoke(options: new() { Parent = parent });
        return account.Apply(caller => new PolicyDocument([
            new("Allow", ["sts:AssumeRole"], Principal: new() { ["Service"] = service },
                Condition: new() { ["StringEquals"] = new() { ["aws:SourceAccount"] = caller.AccountId } }),
        ]).ToJson());
    }
}
