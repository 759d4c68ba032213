using Pulumi;
using Ssm = Pulumi.Aws.Ssm;

namespace CachingTier.Stacks;

/// <summary>
/// How to reach a cache, for programs that are no Pulumi stacks: a plain parameter, with no secret in it. A
/// copy has its own under the same name in its region, so that programs find the one that is near to them.
/// </summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="Cache">Name of the cache.</param>
/// <param name="Description">What it holds.</param>
internal sealed record ConnectionParameter(string Name, string Cache, string Description)
{
    public static void Create(
        ConnectionParameter parameter,
        Output<CacheConnection> connection,
        TierPlan plan,
        CustomResourceOptions? options = null)
    {
        _ = new Ssm.Parameter(parameter.Name, new()
        {
            Name = ParameterNames.NameOf(plan.Configuration, parameter.Cache),
            Type = "String",
            Value = connection.Apply(value => value.ToJson()),
            Description = parameter.Description,
            Tags = plan.Tags,
        }, options);
    }
}
