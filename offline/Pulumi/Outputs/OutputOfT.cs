namespace Pulumi;

public sealed class Output<T> : IOutput
{
    internal Output(Task<Settled<T>> settling)
    {
        Settling = settling;
        Deployment.Current?.Work.Track(settling);
    }

    internal Task<Settled<T>> Settling { get; }

    public static Output<T> Create(Task<T> value) => FromTask(value, isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Apply(value => Output.Create(AwaitAsync(func(value))));

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ThenAsync(func));

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Apply(value => func(value));

    public override string ToString() => OutputText.Refuse();

    Output<string> IOutput.Render(Func<object?, Task<string>> render) => Apply(value => render(value));

    async Task<Settled<object?>> IOutput.SettleAsync()
    {
        var settled = await Settling.ConfigureAwait(false);
        return settled.With<object?>(settled.Value);
    }

    internal static Output<T> FromTask(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(SettleAsync());

        async Task<Settled<T>> SettleAsync() => Settled.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal Output<T> Change(Func<Settled<T>, Task<Settled<T>>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<Settled<T>> ChangeAsync()
            => await change(await Settling.ConfigureAwait(false)).ConfigureAwait(false);
    }

    internal Output<T> Marked(bool secret)
        => Change(settled => Task.FromResult(settled with { IsSecret = secret }));

    internal async Task<T> ValueOrAsync(T whenUnknown)
    {
        var settled = await Settling.ConfigureAwait(false);
        return settled.IsKnown ? settled.Value : whenUnknown;
    }

    private static async Task<ValueTuple> AwaitAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }

    private async Task<Settled<TResult>> ThenAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var outer = await Settling.ConfigureAwait(false);
        if (!outer.IsKnown)
        {
            return outer.With<TResult>(default!);
        }

        var next = func(outer.Value);
        if (next is null)
        {
            return outer.With<TResult>(default!);
        }

        var inner = await next.Settling.ConfigureAwait(false);
        return new Settled<TResult>(
            inner.Value, inner.IsKnown, outer.IsSecret || inner.IsSecret, outer.Resources
                .Union(inner.Resources));
    }
}
