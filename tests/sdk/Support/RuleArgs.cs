using Pulumi;

namespace Sdk.Support;

public sealed class RuleArgs : ResourceArgs
{
    [Input("from")]
    public Input<int>? From { get; set; }

    [Input("text")]
    public Input<string>? Text { get; set; }
}
