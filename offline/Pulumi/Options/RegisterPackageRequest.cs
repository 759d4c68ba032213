namespace Pulumi;

// Stands in the signature of constructors only: calls that it makes ambiguous must be ambiguous here, too.
public sealed class RegisterPackageRequest
{
    private RegisterPackageRequest()
    {
    }
}
