using Pulumi;

namespace Sdk.Support;

[OutputType]
public sealed class Rule
{
    public readonly int From;
    public readonly string? Text;

    [OutputConstructor]
    private Rule(int from, string? text)
    {
        From = from;
        Text = text;
    }
}
