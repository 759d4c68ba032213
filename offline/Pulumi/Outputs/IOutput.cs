namespace Pulumi;

internal interface IOutput
{
    Task<Settled<object?>> SettleAsync();

    Output<string> Render(Func<object?, Task<string>> render);
}
