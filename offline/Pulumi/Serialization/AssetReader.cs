using Map = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Pulumi.Serialization;

internal static class AssetReader
{
    public static AssetOrArchive Read(Map wire)
        => (string)wire[WireNames.Signature]! == WireNames.Asset ? ReadAsset(wire) : ReadArchive(wire);

    private static Asset ReadAsset(Map wire)
        => Text(wire, WireNames.Path) is { } path ? new FileAsset(path)
            : Text(wire, WireNames.Uri) is { } uri ? new RemoteAsset(uri)
            : Text(wire, WireNames.Text) is { } text ? new StringAsset(text)
            : throw Malformed("Asset");

    private static Archive ReadArchive(Map wire)
        => Text(wire, WireNames.Path) is { } path ? new FileArchive(path)
            : Text(wire, WireNames.Uri) is { } uri ? new RemoteArchive(uri)
            : wire.GetValueOrDefault(WireNames.Assets) is Map assets ? ReadAssets(assets)
            : throw Malformed("Archive");

    private static AssetArchive ReadAssets(Map assets)
        => new(assets.ToDictionary(
            asset => asset.Key,
            asset => WireReader.Read(asset.Value).Value as AssetOrArchive
                ?? throw new InvalidOperationException(
                    "AssetArchive contained an element that wasn't itself an Asset or Archive.")));

    private static string? Text(Map wire, string name) => wire.GetValueOrDefault(name) as string;

    private static InvalidOperationException Malformed(string kind)
        => new($"Value was marked as {kind}, but did not conform to required shape.");
}
