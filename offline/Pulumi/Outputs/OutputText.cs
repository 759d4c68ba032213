namespace Pulumi;

internal static class OutputText
{
    // An output has no text of its own: whoever asks for it most likely forgot an Apply.
    public static string Refuse()
    {
        const string Message =
            "Calling [ToString] on an [Output<T>] is not supported.\n\n"
            + "Use Apply or Output.Format to turn the value into an Output<string>.";
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message + "\nA future version may throw instead.";
    }
}
