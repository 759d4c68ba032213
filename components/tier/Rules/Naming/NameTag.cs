using Pulumi;

namespace CachingTier;

/// <summary>Tags of the resources inside a component.</summary>
internal static class NameTag
{
    /// <summary>The given tags, with the resource's name as <c>Name</c> unless they have one.</summary>
    public static InputMap<string> Add(string name, InputMap<string>? tags)
    {
        var named = new InputMap<string> { ["Name"] = name };
        return tags is null ? named : InputMap<string>.Merge(named, tags);
    }
}
