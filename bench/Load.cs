namespace Bench;

/// <summary>What redis-benchmark does to an endpoint.</summary>
/// <param name="Pipeline">How many requests a client sends before it waits for answers.</param>
internal sealed record Load(int Clients, int Pipeline, int Requests)
{
    public override string ToString() =>
        (Clients == 1 ? "1 client" : $"{Clients} clients") + (Pipeline == 1 ? "" : $", {Pipeline} at once");
}
