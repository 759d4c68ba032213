using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

// One run of a program under mocks: what it is told, what it does and what went wrong.
internal sealed class Run
{
    private Stack? _stack;

    public Run(IMocks mocks, TestOptions options)
    {
        Options = options;
        Monitor = new MockMonitor(mocks, this);
        Registrar = new Registrar(this);
        Invoker = new Invoker(this);
    }

    public string ProjectName => Options.ProjectName ?? "project";

    public string StackName => Options.StackName ?? "stack";

    public string OrganizationName => Options.OrganizationName ?? "organization";

    public bool IsPreview => Options.IsPreview ?? true;

    public TestOptions Options { get; }

    public ImmutableDictionary<string, string> Settings { get; } = StackSettings.FromEnvironment();

    public Workload Work { get; } = new();

    public ErrorLog Errors { get; } = new();

    public MockMonitor Monitor { get; }

    public Registrar Registrar { get; }

    public Invoker Invoker { get; }

    public Stack Stack
    {
        get => _stack
            ?? throw new InvalidOperationException(
                "Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    public async Task ExecuteAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
            foreach (var exception in await Work.IdleAsync().ConfigureAwait(false))
            {
                Errors.Add(exception);
            }
        }
        catch (Exception exception)
        {
            Errors.Add(exception);
        }

        Errors.ThrowIfAny();
    }
}
