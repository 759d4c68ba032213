namespace Pulumi;

public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new None();

    private protected override void Seal()
    {
    }

    private sealed class None : ResourceArgs;
}
