namespace Pulumi;

public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => field ??= [];
        set;
    }

    public static CustomResourceOptions Merge(
        CustomResourceOptions? options1,
        CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.TakeAll(options1 ?? new CustomResourceOptions());
        merged.TakeAll(options2 ?? new CustomResourceOptions());
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void TakeAll(CustomResourceOptions other)
    {
        Take(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs, .. other.AdditionalSecretOutputs];
        foreach (var (variable, source) in other.EnvVarMappings)
        {
            EnvVarMappings[variable] = source;
        }
    }
}
