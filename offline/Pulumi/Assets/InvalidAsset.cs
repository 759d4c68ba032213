using Pulumi.Serialization;

namespace Pulumi;

// Stands where a state should have had an asset, but had something else.
internal sealed class InvalidAsset() : Asset(WireNames.Text, "");
