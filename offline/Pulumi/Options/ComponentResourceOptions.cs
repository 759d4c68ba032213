namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    public static ComponentResourceOptions Merge(
        ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.Take(options1 ?? new ComponentResourceOptions());
        merged.Take(options2 ?? new ComponentResourceOptions());
        merged.Providers = LastOfEachPackage([.. options1?.Providers ?? [], .. options2?.Providers ?? []]);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = new ComponentResourceOptions { Providers = [.. Providers] };
        copy.Take(this);
        return copy;
    }

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers)
        => [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
