using System.Text.Json;
using Pulumi;

namespace Bench.Evaluation;

/// <summary>The resources of recorded tiers, registered one by one without a component.</summary>
internal static class RawProgram
{
    public static void Register(int tiers, string recording)
    {
        var types = ResourceTypes();
        var resources = JsonSerializer.Deserialize<RecordedResource[]>(File.ReadAllText(recording))!
            .Select(resource => (Type: types[resource.Type], resource.Name, resource.Inputs))
            .Select(resource => (
                resource.Type,
                resource.Name,
                Args: TypedArgs.Create(ArgsOf(resource.Type), resource.Inputs)))
            .ToLookup(resource => resource.Name.StartsWith(TierProgram.Prefix, StringComparison.Ordinal));
        foreach (var (type, name, args) in resources[false])
            Activator.CreateInstance(type, name, args, null);
        for (var tier = 0; tier < tiers; tier++)
        {
            // The recording is of the tier 0.
            foreach (var (type, name, args) in resources[true])
            {
                var suffix = name[(TierProgram.Prefix.Length + 1)..];
                Activator.CreateInstance(type, $"{TierProgram.Prefix}{tier}{suffix}", args, null);
            }
        }
    }

    private static Type ArgsOf(Type resource) =>
        resource.GetConstructors()[0].GetParameters()[1].ParameterType;

    private static Dictionary<string, Type> ResourceTypes() =>
        new[] { typeof(Pulumi.Aws.Provider), typeof(Pulumi.Random.RandomId) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(CustomResource)))
            .ToDictionary(type => type.GetCustomAttributesData()
                .First(data => data.AttributeType.IsSubclassOf(typeof(ResourceTypeAttribute)))
                .ConstructorArguments[0].Value!.ToString()!);
}
