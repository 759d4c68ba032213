namespace SmokeTesting;

internal sealed record SlotRange(int First, int Last)
{
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
