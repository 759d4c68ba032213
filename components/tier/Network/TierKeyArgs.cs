using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="TierKey"/>.</summary>
public sealed class TierKeyArgs : ResourceArgs
{
    /// <summary>
    /// Set of defaults: <c>dev</c>, <c>production</c> or <c>regulated</c>. Default: <c>production</c>.
    /// </summary>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>
    /// Days between the deletion of the key and its end, 7 to 30; until then it can be restored. Default: 30,
    /// in profile dev 7. What the key encrypts ends with it, so only profile dev deletes it with the stack;
    /// the option <c>RetainOnDelete</c> says otherwise.
    /// </summary>
    [Input("deletionWindowDays")]
    public int? DeletionWindowDays { get; set; }

    /// <summary>Tags of the key, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
