namespace Pulumi;

public abstract class ResourceOptions
{
    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => field ??= [];
        set;
    }

    public List<Input<Alias>> Aliases { get; set; } = [];

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    internal abstract ResourceOptions Clone();

    // Later scalars win, lists are appended.
    private protected void Take(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        DependsOn = DependsOn.Concat(other.DependsOn);
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        IgnoreChanges = [.. IgnoreChanges, .. other.IgnoreChanges];
        ResourceTransformations = [.. ResourceTransformations, .. other.ResourceTransformations];
        ResourceTransforms = [.. ResourceTransforms, .. other.ResourceTransforms];
        Aliases = [.. Aliases, .. other.Aliases];
        ReplaceOnChanges = [.. ReplaceOnChanges, .. other.ReplaceOnChanges];
        HideDiffs = [.. HideDiffs, .. other.HideDiffs];
    }
}
