using Pulumi;

namespace Sdk.Support;

public sealed class SiteArgs : ResourceArgs
{
    [Input("title", required: true)]
    public Input<string>? Title { get; set; }
}
