namespace Pulumi.Testing;

// The stack around a test that is a function. Callers get what the function returned, as it is.
internal sealed class TestStack : Stack
{
    public TestStack(Func<IDictionary<string, object?>> create) => Returned = create();

    public IDictionary<string, object?> Returned { get; }
}
