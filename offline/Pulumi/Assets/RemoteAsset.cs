using Pulumi.Serialization;

namespace Pulumi;

public sealed class RemoteAsset(string uri) : Asset(WireNames.Uri, uri);
