using Pulumi;

namespace CachingTier.Stacks;

/// <summary>A network of the plan that exists.</summary>
/// <param name="Planned">The network of the plan.</param>
/// <param name="Network">The network.</param>
internal sealed record DeployedNetwork(PlannedNetwork Planned, CacheNetwork Network)
{
    /// <summary>Creates a network, or adopts it, once what goes into it fits.</summary>
    public static DeployedNetwork Create(
        NetworkFit fit,
        FitCheck check,
        Input<string>? key,
        ComponentResourceOptions? options = null) => new(fit.Network, CacheNetwork.Create(
            fit.Network.Facts,
            key,
            subnets => check.CheckAsync(fit, subnets),
            options));

    /// <summary>The network as a cache takes it.</summary>
    public CachePlace Place(Input<string>? key, CacheUsers? users) =>
        new(Network.VpcId, Network.SubnetGroupName, Network.SubnetIds)
        {
            Key = key,
            Users = users is null
                ? null
                : new SharedUsers(users.Group.Apply(group => group.ToArgs()), users.Credentials),
        };
}
