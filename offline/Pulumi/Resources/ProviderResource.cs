using Pulumi.Serialization;

namespace Pulumi;

public class ProviderResource : CustomResource
{
    private string? _reference;

    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest)
        => Package = package;

    internal string Package { get; }

    // How a request names the provider that serves it.
    internal async Task<string> ReferenceAsync()
    {
        if (_reference is null)
        {
            var urn = await Urn.ValueOrAsync("").ConfigureAwait(false);
            var id = await Id.ValueOrAsync("").ConfigureAwait(false);
            _reference = $"{urn}::{(string.IsNullOrEmpty(id) ? WireNames.Unknown : id)}";
        }

        return _reference;
    }
}
