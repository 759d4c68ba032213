namespace Pulumi;

internal static class StackOutputs
{
    public static void Check(IReadOnlyDictionary<string, object?> outputs)
    {
        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var mistyped = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key)
            .ToList();
        if (mistyped.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(mistyped);
        }
    }
}
