using System.Reflection;

namespace Pulumi;

public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false)
        : base(
            type,
            name,
            false,
            args ?? ResourceArgs.Empty,
            options ?? new ComponentResourceOptions(),
            remote)
        => IsRemote = remote;

    internal bool IsRemote { get; }

    protected void RegisterOutputs()
        => RegisterOutputs(
            GetType().GetProperties()
                .Where(property => property.Name != nameof(Urn))
                .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
                .Where(found => found.output is not null)
                .ToDictionary(
                    found => string.IsNullOrWhiteSpace(found.output!.Name)
                        ? found.property.Name
                        : found.output.Name,
                    found => found.property.GetValue(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Run.Registrar.StartOutputs(this, outputs);
    }
}
