using Pulumi.Serialization;

namespace Pulumi;

public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, object value)
        : base(WireNames.Asset, property, value)
    {
    }
}
