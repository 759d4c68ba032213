using Pulumi;

namespace CachingTier;

/// <summary>The arguments of a component with every default in place, and what is wrong with them.</summary>
/// <param name="name">Name of the component.</param>
/// <param name="args">The arguments.</param>
/// <param name="value">What they are resolved to; of use only without problems.</param>
/// <param name="problems">What is wrong or doubtful.</param>
internal sealed class Resolution<TArgs, TResolved>(
    string name,
    TArgs args,
    TResolved value,
    Problems problems)
    where TArgs : ResourceArgs
    where TResolved : class
{
    public string Name => name;

    public TArgs Args => args;

    public TResolved Value => value;

    public Problems Problems => problems;

    /// <summary>Everything doubtful in one text; nothing when there is none.</summary>
    public string? Warning => problems.Warning;

    /// <summary>Throws one <see cref="ResourceException"/> with every problem, or returns this.</summary>
    public Resolution<TArgs, TResolved> OrThrow()
    {
        problems.ThrowIfAny();
        Resolutions.Keep(args, value);
        return this;
    }

    /// <summary>
    /// The same with values that only other resources know: they alone are read again, from arguments that
    /// have them. Throws what is wrong with the plan or with them.
    /// </summary>
    /// <param name="complete">The planned arguments with these values.</param>
    /// <param name="read">Reads them.</param>
    public Resolution<TArgs, TResolved> Complete(
        TArgs complete,
        Func<TResolved, TArgs, Problems, TResolved> read)
    {
        problems.ThrowIfAny();
        var found = problems.CreateEmpty();
        found.AddAll(problems);
        var resolved = read(value, complete, found);
        return new Resolution<TArgs, TResolved>(name, complete, resolved, found).OrThrow();
    }
}
