using Pulumi;

namespace Sdk.Support;

public sealed class Vendor(string name, CustomResourceOptions? options = null)
    : ProviderResource("test", name, ResourceArgs.Empty, options);
