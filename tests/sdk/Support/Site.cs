using Pulumi;

namespace Sdk.Support;

public sealed class Site : ComponentResource
{
    public Site(
        string name,
        SiteArgs? args = null,
        ComponentResourceOptions? options = null,
        bool outputs = true)
        : base("test:web:Site", name, args, options)
    {
        Bucket = new Bucket(
            $"{name}-bucket",
            new BucketArgs { Label = args?.Title! },
            new() { Parent = this });
        Address = Output.Format($"https://{name}.example");
        if (outputs)
            RegisterOutputs();
    }

    public Bucket Bucket { get; }

    [Output("address")]
    public Output<string> Address { get; private set; }

    [Output("untouched")]
    public Output<string> Untouched { get; private set; } = Output.Create("as initialised");
}
