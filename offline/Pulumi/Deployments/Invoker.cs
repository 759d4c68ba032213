using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

// Calls of provider functions and of methods of resources.
internal sealed class Invoker(Run run)
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options)
        => new(InvokeOutputAsync<T>(token, args, options));

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options)
        => Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(
            result => result.Values.First());

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
        => Convert<T>(token, await SendAsync(token, args, options).ConfigureAwait(false)).Value;

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options) =>
        SendAsync(token, args, options);

    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        return new Output<T>(CallAsync());

        async Task<Settled<T>> CallAsync()
            => Convert<T>(token, await SendCallAsync(token, args, self, options).ConfigureAwait(false));
    }

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options)
        => _ = new Output<ImmutableDictionary<string, object?>>(DropAsync(token, args, self, options));

    private static Settled<T> Convert<T>(string token, ImmutableDictionary<string, object?> result)
    {
        TargetTypes.Check($"{token} result", typeof(T));
        var settled = WireReader.Read(result);
        return settled.With((T)Hydrator.Convert($"{token} result", settled.Value, typeof(T))!);
    }

    private async Task<Settled<ImmutableDictionary<string, object?>>> DropAsync(
        string token, CallArgs args, Resource? self, CallOptions? options)
        => Settled.Known(await SendCallAsync(token, args, self, options).ConfigureAwait(false));

    private async Task<Settled<T>> InvokeOutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var wire = await WriteAsync(token, args).ConfigureAwait(false);
        if (wire.HasUnknown)
        {
            return Settled.Unknown<T>();
        }

        var explicitly = options is InvokeOutputOptions { DependsOn: { } dependsOn }
            ? await Dependencies.OfAsync(dependsOn).ConfigureAwait(false)
            : [];
        if (await Dependencies.AnyUnknownAsync([.. wire.Resources, .. explicitly]).ConfigureAwait(false))
        {
            return Settled.Unknown<T>();
        }

        var settled = Convert<T>(token, await SendAsync(token, wire, options).ConfigureAwait(false));
        return settled with { Resources = settled.Resources.Union(wire.Resources).Union(explicitly) };
    }

    private async Task<WireProperties> WriteAsync(string token, InvokeArgs args)
    {
        try
        {
            return await PlainAsync(token, args).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            run.Errors.Add($"Error serializing arguments for invoke {token}: {exception}");
            throw;
        }
    }

    private static Task<WireProperties> PlainAsync(string token, InvokeArgs args)
        => WireProperties.OfAsync($"invoke:{token}", args ?? InvokeArgs.Empty, WireProperties.All);

    private async Task<ImmutableDictionary<string, object?>> SendAsync(
        string token, InvokeArgs args, InvokeOptions? options)
    {
        var wire = await PlainAsync(token, args).ConfigureAwait(false);
        return await SendAsync(token, wire, options).ConfigureAwait(false);
    }

    private async Task<ImmutableDictionary<string, object?>> SendAsync(
        string token, WireProperties wire, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderOf(token);
        return await run.Monitor
            .InvokeAsync(token, wire.Values, await ReferenceAsync(provider).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    private async Task<ImmutableDictionary<string, object?>> SendCallAsync(
        string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var members = await (args ?? CallArgs.Empty).ToDictionaryAsync().ConfigureAwait(false);
        var wire = await WriteCallAsync(token, self is null ? members : members.SetItem("__self__", self))
            .ConfigureAwait(false);
        var provider = self is null ? options?.Provider ?? options?.Parent?.ProviderOf(token) : self.Provider;
        return await run.Monitor
            .CallAsync(token, wire.Values, await ReferenceAsync(provider).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    private async Task<WireProperties> WriteCallAsync(
        string token,
        ImmutableDictionary<string, object?> members)
    {
        try
        {
            return await WireProperties.OfAsync($"call:{token}", members, WireProperties.All)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            run.Errors.Add($"Error serializing arguments for call {token}: {exception}");
            throw;
        }
    }

    private static async Task<string> ReferenceAsync(ProviderResource? provider)
        => provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false);
}
