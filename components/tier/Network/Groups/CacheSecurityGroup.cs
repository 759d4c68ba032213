using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace CachingTier;

/// <summary>
/// The security group of a cache and the one its clients attach. The cache lets in its clients, on its own
/// ports, and nobody else; it opens no connection itself.
/// </summary>
public sealed class CacheSecurityGroup : ComponentResource
{
    /// <summary>Creates the two groups and the rules between them.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">VPC and ports.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public CacheSecurityGroup(
        string name,
        CacheSecurityGroupArgs args,
        ComponentResourceOptions? options = null)
        : this(ResolvedSecurityGroup.Resolve(name, args).OrThrow(), options)
    {
    }

    private CacheSecurityGroup(
        Resolution<CacheSecurityGroupArgs, ResolvedSecurityGroup> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:CacheSecurityGroup", plan.Name, plan.Args, options)
    {
        var (name, args, resolved) = (plan.Name, plan.Args, plan.Value);
        var children = new CustomResourceOptions { Parent = this };

        var cache = new Ec2.SecurityGroup(name, new()
        {
            Region = args.Region,
            VpcId = resolved.VpcId,
            Description = "A cache: lets in its clients only",
            Tags = NameTag.Add(name, resolved.Tags),
        }, children);
        var clients = new Ec2.SecurityGroup($"{name}-client", new()
        {
            Region = args.Region,
            VpcId = resolved.VpcId,
            Description = "Clients of a cache: attach to be let in",
            Tags = NameTag.Add($"{name}-client", resolved.Tags),
        }, children);

        foreach (var port in resolved.Ports)
        {
            _ = new Vpc.SecurityGroupIngressRule($"{name}-{port}", new()
            {
                Region = args.Region,
                SecurityGroupId = cache.Id,
                ReferencedSecurityGroupId = clients.Id,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Description = $"Clients to port {port}",
                Tags = NameTag.Add($"{name}-{port}", resolved.Tags),
            }, children);
            _ = new Vpc.SecurityGroupEgressRule($"{name}-client-{port}", new()
            {
                Region = args.Region,
                SecurityGroupId = clients.Id,
                ReferencedSecurityGroupId = cache.Id,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Description = $"The cache on port {port}",
                Tags = NameTag.Add($"{name}-client-{port}", resolved.Tags),
            }, children);
        }

        SecurityGroupId = cache.Id;
        ClientSecurityGroupId = clients.Id;
        RegisterOutputs();
    }

    /// <summary>Id of the cache's own group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Id of the group that clients attach.</summary>
    [Output("clientSecurityGroupId")]
    public Output<string> ClientSecurityGroupId { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, CacheSecurityGroupArgs args) =>
        ResolvedSecurityGroup.Resolve(name, args).Problems.Found;
}
