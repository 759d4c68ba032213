using Pulumi.Serialization;

namespace Pulumi;

public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object value)
        : base(WireNames.Archive, property, value)
    {
    }
}
