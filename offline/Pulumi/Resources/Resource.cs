using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ProviderMap.Empty;

    // A resource that is merely referred to: nothing is registered for it.
    private protected Resource(string type, string name) => (_type, _name) = (type, name);

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ThrowIfEmpty(type, nameof(type));
        ThrowIfEmpty(name, nameof(name));
        (_type, _name) = (type, name);
        Pending = PendingOutputs.Create(this, hydrated: custom || remote || options.Urn is not null);

        var run = Deployment.Run;
        var ancestor = options.Parent ?? (type == Stack.RootType || options.Urn is not null
            ? null
            : run.Stack);
        _transformations = [.. options.ResourceTransformations, .. ancestor?._transformations ?? []];
        (args, options) = Transformed(args, options);

        options = options.Clone();
        var component = options as ComponentResourceOptions;
        if (options.Provider is not null && component?.Providers.Count > 0)
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options
                    .Parent);
        }

        if (options.Parent is { } parent)
        {
            parent.Adopt(this);
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }

        if (!custom)
        {
            _providers = ProviderMap.With(
                _providers, options.Provider is { } single ? [single] : component?.Providers ?? []);
        }
        else if (options.Provider is { } provider)
        {
            _providers = ProviderMap.With(_providers, type, provider);
        }
        else
        {
            options.Provider = options.Parent?.ProviderOf(type);
        }

        _protect = options.Protect;
        Provider = custom ? options.Provider : null;
        AliasUrns = [.. options.Aliases.Select(alias => AliasUrn.Create(alias, this, options.Parent))];
        run.Registrar.Start(this, remote, args, options);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ProviderResource? Provider { get; }

    internal ImmutableArray<Input<string>> AliasUrns { get; } = [];

    internal ImmutableDictionary<string, IPendingOutput> Pending { get; } =
        ImmutableDictionary<string, IPendingOutput>.Empty;

    private HashSet<Resource> Children { get; } = [];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ProviderResource? ProviderOf(string token) => ProviderMap.Find(_providers, token);

    internal ImmutableArray<Resource> ChildrenNow()
    {
        lock (Children)
        {
            return [.. Children];
        }
    }

    private void Adopt(Resource child)
    {
        lock (Children)
        {
            Children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(
        ResourceArgs args,
        ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private static void ThrowIfEmpty(string value, string name)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"'{name}' cannot be null or empty.", name);
        }
    }
}
