namespace Pulumi;

public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new None();

    private protected override void Seal()
    {
    }

    private sealed class None : CallArgs;
}
