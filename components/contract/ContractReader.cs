using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CachingTier.Contract;

/// <summary>Reads the JSON form of a contract and finds everything that is wrong with it at once.</summary>
internal static class ContractReader
{
    public static ContractReading Read(JsonObject json)
    {
        var problems = new List<ContractProblem>();
        var readable = json.DeepClone().AsObject();
        Mend(readable, ContractJson.Default.CacheContract, "", problems);
        var contract = readable.Deserialize(ContractJson.Default.CacheContract)!;
        foreach (var problem in ContractRules.Validate(contract))
        {
            if (!problems.Any(reported => IsPartOf(problem.Member, reported.Member)))
                problems.Add(problem);
        }

        return new ContractReading(problems.Count == 0 ? contract : null, problems);
    }

    private static bool IsPartOf(string member, string other) =>
        member == other || member.StartsWith($"{other}.", StringComparison.Ordinal);

    // What cannot be read is reported and replaced, so that the rules still apply to the rest.
    private static void Mend(JsonObject json, JsonTypeInfo type, string path, List<ContractProblem> problems)
    {
        foreach (var property in type.Properties)
        {
            var member = path + property.Name;
            var shape = MemberShape.Resolve(property.PropertyType);
            var value = json[property.Name];
            if (value is null)
            {
                json.Remove(property.Name);
                if (!property.IsRequired)
                    continue;
                problems.Add(new ContractProblem(member, shape.RuleWhenMissing, "not set"));
                json[property.Name] = shape.CreatePlaceholder();
            }
            else if (!shape.Fits(value))
            {
                problems.Add(new ContractProblem(member, shape.Rule, shape.Show(value)));
                json[property.Name] = shape.CreatePlaceholder();
            }
            else if (value is JsonArray items)
            {
                MendItems(items, member, problems);
            }
        }
    }

    private static void MendItems(JsonArray items, string path, List<ContractProblem> problems)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is not JsonObject)
            {
                problems.Add(new ContractProblem(
                    $"{path}[{index}]", "a JSON object", MemberShape.Describe(items[index])));
                items[index] = new JsonObject();
                Mend(items[index]!.AsObject(), ContractJson.Default.ContractUser, "", []);
                continue;
            }

            Mend(items[index]!.AsObject(), ContractJson.Default.ContractUser, $"{path}[{index}].", problems);
        }
    }
}
