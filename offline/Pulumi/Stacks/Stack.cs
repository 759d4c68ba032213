using System.Reflection;

namespace Pulumi;

public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(
            RootType,
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            OptionsOf(options))
        => Deployment.Run.Stack = this;

    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties()
            .Where(property => !property.DeclaringType!.IsAssignableFrom(typeof(Stack)))
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(found => found.output is not null)
            .ToDictionary(
                found => found.output!.Name ?? found.property.Name,
                found => found.property.GetValue(this));
        StackOutputs.Check(outputs);
        RegisterOutputs(Output.Create<IDictionary<string, object?>>(outputs));
    }

    private static ComponentResourceOptions? OptionsOf(StackOptions? options)
        => options is null
            ? null
            : new ComponentResourceOptions
            {
                ResourceTransformations = options.ResourceTransformations,
                ResourceTransforms = options.ResourceTransforms,
            };
}
