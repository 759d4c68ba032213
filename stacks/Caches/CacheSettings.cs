using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>One cache of the settings file.</summary>
internal abstract class CacheSettings(string name)
{
    /// <summary>Stands for what only the network will know, so that the rest can be checked before it exists.</summary>
    protected static readonly Output<string> Later = Pulumi.Utilities.OutputUtilities.CreateUnknown("");

    public string Name { get; } = name;

    /// <summary>Value of <c>kind</c>, as in the connection contract.</summary>
    public abstract string Kind { get; }

    /// <summary>Arguments to fill from the settings.</summary>
    public abstract ResourceArgs Args { get; }

    /// <summary>Arguments that the stack sets itself.</summary>
    public abstract string[] Owned { get; }

    /// <summary>Inputs that may replace the cache.</summary>
    public IReadOnlyCollection<string> AllowReplacement { get; set; } = [];

    /// <summary>Whether clients log in with a token from Secrets Manager.</summary>
    public virtual bool HasSecret => false;

    /// <summary>Address families that the cache asks for; none for those it would get.</summary>
    public virtual string? NetworkType => null;

    /// <summary>Zones that the cache names for its nodes, each with the argument that does.</summary>
    public virtual IEnumerable<(string Property, string Zone)> Zones => [];

    /// <summary>Everything wrong with the arguments.</summary>
    public abstract ImmutableArray<Problem> Check();

    public abstract DeployedCache Deploy(CacheNetwork network);
}
