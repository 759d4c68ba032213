namespace Pulumi;

public class CustomResource : Resource
{
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type,
            name,
            true,
            args ?? ResourceArgs.Empty,
            options ?? new CustomResourceOptions(),
            remote: false)
    {
    }

    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    private protected CustomResource(string type, string name)
        : base(type, name)
    {
    }

    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
