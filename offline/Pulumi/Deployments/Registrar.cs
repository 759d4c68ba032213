using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

// Takes a resource from its constructor to the mocks, and what they answer back into its outputs.
internal sealed class Registrar(Run run)
{
    public void Start(Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
        => run.Work.Track(CompleteAsync(resource, remote, args, options));

    public void StartOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => run.Work.Track(RegisterOutputsAsync(resource, outputs));

    private async Task CompleteAsync(
        Resource resource,
        bool remote,
        ResourceArgs args,
        ResourceOptions options)
    {
        try
        {
            var state = await StateAsync(resource, remote, args, options).ConfigureAwait(false);
            resource.Pending.Resolve(resource, state);
            resource.Pending.ResolveRest(isKnown: !run.IsPreview);
        }
        catch (Exception exception)
        {
            resource.Pending.Fail(exception);
            throw;
        }
    }

    private async Task<ResourceState> StateAsync(
        Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
        {
            return run.Monitor.Find(options.Urn);
        }

        var id = await options.Id.ToOutput().ValueOrAsync("").ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id) && resource is not CustomResource)
        {
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        }

        var request = await RequestAsync(resource, remote, args, options).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id))
        {
            request.Mock.Id = id;
            return await run.Monitor.ReadAsync(resource, request).ConfigureAwait(false);
        }

        request.Mock.Id = (options as CustomResourceOptions)?.ImportId ?? "";
        return await run.Monitor.RegisterAsync(resource, request).ConfigureAwait(false);
    }

    private async Task<ResourceRequest> RequestAsync(
        Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        var explicitly = await Dependencies.OfAsync(options.DependsOn).ConfigureAwait(false);
        var label = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";
        var wire = await WireProperties
            .OfAsync(label, args, WireProperties.OfResource, referencesAreDependencies: !remote)
            .ConfigureAwait(false);
        var parentUrn = await ParentUrnAsync(resource, options.Parent).ConfigureAwait(false);
        var provider = resource is CustomResource && options.Provider is not null
            ? await options.Provider.ReferenceAsync().ConfigureAwait(false)
            : "";
        await Dependencies.AwaitAsync(explicitly).ConfigureAwait(false);
        await Dependencies.AwaitAsync(wire.Resources).ConfigureAwait(false);
        return new ResourceRequest(parentUrn, new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = WireReader.KnownValues(wire.Values),
            Provider = provider,
        });
    }

    private async Task<string> ParentUrnAsync(Resource resource, Resource? parent)
        => resource.GetResourceType() == Stack.RootType
            ? ""
            : await (parent ?? run.Stack).Urn.ValueOrAsync("").ConfigureAwait(false);

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.ValueOrAsync("").ConfigureAwait(false);
        var none = ImmutableDictionary<string, object?>.Empty;
        var values = await outputs.ValueOrAsync(none).ConfigureAwait(false);
        var wire = await WireProperties.OfAsync(
            "monitor.registerResourceOutputs(...)",
            values,
            WireProperties.All)
            .ConfigureAwait(false);
        await run.Monitor.RegisterOutputsAsync(urn, wire.Values).ConfigureAwait(false);
    }
}
