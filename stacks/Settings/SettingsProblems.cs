using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Collects everything that is wrong with a stack's settings file, to report it at once.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="project">Name of the project, which its keys begin with.</param>
/// <param name="whileDeploying">Whether they are found when a part may be deployed already.</param>
internal sealed class SettingsProblems(string file, string project, bool whileDeploying = false)
{
    private const string ProjectFile = "Pulumi.yaml";

    private readonly List<(string File, Problem Problem)> _found = [];

    public bool IsEmpty => _found.Count == 0;

    public void Add(string key, string rule, string value, string fix) =>
        AddElsewhere($"{project}:{key}", rule, value, fix);

    /// <summary>
    /// Adds what is wrong with a setting of another project or package, under its whole key.
    /// </summary>
    public void AddElsewhere(string key, string rule, string value, string fix) =>
        _found.Add((file, new Problem(key, rule, value, fix)));

    /// <summary>Adds what is wrong with the file of the project, which all stacks share.</summary>
    public void AddToProject(string key, string rule, string value, string fix) =>
        _found.Add((ProjectFile, new Problem(key, rule, value, fix)));

    /// <summary>Adds what a component found wrong with the arguments read from a key.</summary>
    public void AddAll(string key, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            // The name of a component is the key itself.
            var path = problem.Property == "name" ? key : $"{key}.{problem.Property}";
            Add(path, problem.Rule, problem.Value, problem.Fix);
        }
    }

    /// <summary>A sentence about a setting that is doubtful.</summary>
    public string Doubt(string sentence) => $"{file}: {project}:{sentence}";

    /// <summary>
    /// An empty collection for the same file, of what is found when a part may be deployed already.
    /// </summary>
    public SettingsProblems WhileDeploying() => new(file, project, true);

    /// <summary>Throws one error with every problem, or returns.</summary>
    public void ThrowIfAny()
    {
        if (_found.Count == 0)
            return;
        var lines = string.Join("\n", _found.Select(found => $"{found.File}: {found.Problem}"));
        throw new RunException(_found.Count == 1
            ? lines
            : $"{file} has {_found.Count} "
                + $"problems{(whileDeploying ? "" : ", so nothing was deployed")}:\n{lines}");
    }
}
