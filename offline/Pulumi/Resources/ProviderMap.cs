using System.Collections.Immutable;

namespace Pulumi;

// The providers that a resource hands down to its children, by package.
internal static class ProviderMap
{
    public static readonly ImmutableDictionary<string, ProviderResource> Empty =
        ImmutableDictionary<string, ProviderResource>.Empty;

    public static ImmutableDictionary<string, ProviderResource> With(
        ImmutableDictionary<string, ProviderResource> map, IEnumerable<ProviderResource> providers)
        => providers.Aggregate(map, (known, provider) => known.SetItem(provider.Package, provider));

    public static ImmutableDictionary<string, ProviderResource> With(
        ImmutableDictionary<string, ProviderResource> map, string token, ProviderResource provider)
        => Package(token) is { } package ? map.SetItem(package, provider) : map;

    public static ProviderResource? Find(ImmutableDictionary<string, ProviderResource> map, string token)
        => Package(token) is { } package ? map.GetValueOrDefault(package) : null;

    private static string? Package(string token) => token.Split(':') is [var package, _, _] ? package : null;
}
