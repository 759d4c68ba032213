using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>What a planned datastore takes from other resources, which only a deployment knows.</summary>
public sealed record DatastoreInputs
{
    /// <summary>The primary, as it is deployed.</summary>
    public required GlobalPrimaryArgs Primary { get; init; }

    /// <summary>
    /// Name of the parameter group of a change of engine or major version. Default: that of the arguments.
    /// </summary>
    public Input<string>? ParameterGroupName { get; init; }

    /// <summary>What each copy takes, by its region. Default: the arguments have it all.</summary>
    public ImmutableDictionary<string, CacheInputs> Copies { get; init; } =
        ImmutableDictionary<string, CacheInputs>.Empty;

    internal Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> Complete(
        Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> plan)
    {
        plan.Problems.ThrowIfAny();
        var args = plan.Args.Clone();
        args.Primary = Primary;
        args.ParameterGroupName = ParameterGroupName ?? args.ParameterGroupName;
        args.Secondaries =
        [
            .. plan.Value.Secondaries.Zip(plan.Args.Secondaries, (copy, given) =>
                Copies.GetValueOrDefault(copy.Region)?.Complete(given, copy.Login) ?? given),
        ];
        return plan.Complete(args, ResolvedGlobalDatastore.ReadInputs);
    }
}
