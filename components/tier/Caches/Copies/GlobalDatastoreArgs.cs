using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="GlobalDatastore"/>.</summary>
public sealed class GlobalDatastoreArgs : ResourceArgs
{
    /// <inheritdoc cref="TierKeyArgs.Profile"/>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>The cache in the region of the provider, which keeps its data.</summary>
    [Input("primary", required: true)]
    public GlobalPrimaryArgs Primary { get; set; } = null!;

    /// <summary>One or two copies, each in a region of its own.</summary>
    [Input("secondaries", required: true)]
    public List<GlobalSecondaryArgs> Secondaries { get; set; } = null!;

    /// <summary>Description, 1 to 255 characters. Default: name of the datastore.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>
    /// Name of a parameter group of the new family in the region of the primary. Give it with a change of the
    /// engine or of its major version, which ElastiCache makes in all regions at once, and not otherwise.
    /// Keep it afterwards; a new datastore leaves it out. Default: none.
    /// </summary>
    [Input("parameterGroupName")]
    public Input<string>? ParameterGroupName { get; set; }

    /// <summary>Tags of every resource that has some, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal GlobalDatastoreArgs Clone() => (GlobalDatastoreArgs)MemberwiseClone();
}
