using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Collects everything that is wrong with a stack's settings file, to report it at once.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="project">Name of the project, which its keys begin with.</param>
/// <param name="whileDeploying">Whether they are found when a part may be deployed already.</param>
internal sealed class SettingsProblems(string file, string project, bool whileDeploying = false)
{
    private const string ProjectFile = "Pulumi.yaml";
    private const int LongWarning = 2_000;

    // Nobody reads more at once.
    private const int MostLines = 100;

    private readonly List<(SettingPath? Path, SettingsProblem Problem)> _found = [];

    public bool IsEmpty => _found.Count == 0;

    public void Add(SettingPath path, string rule, string value, string fix) =>
        _found.Add((path, new(file, new Problem($"{project}:{path}", rule, value, fix))));

    /// <summary>
    /// Adds what is wrong with a setting of another project or package, under its whole key.
    /// </summary>
    public void AddElsewhere(string key, string rule, string value, string fix) =>
        _found.Add((null, new(file, new Problem(key, rule, value, fix))));

    /// <summary>Adds what is wrong with the file of the project, which all stacks share.</summary>
    public void AddToProject(string key, string rule, string value, string fix) =>
        _found.Add((null, new(ProjectFile, new Problem(key, rule, value, fix))));

    /// <summary>Adds what a component found wrong with the arguments that were read from settings.</summary>
    public void AddAll(SettingsMap map, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Add(map.PathOf(problem), problem.Rule, problem.Value, problem.Fix);
    }

    /// <summary>A sentence that warns of a setting.</summary>
    public string Warning(string sentence) => Quoted.OneLine($"{file}: {project}:{sentence}", LongWarning);

    /// <summary>
    /// An empty collection for the same file, of what is found when a part may be deployed already.
    /// </summary>
    public SettingsProblems WhileDeploying() => new(file, project, true);

    /// <summary>Everything found, in the order of the settings.</summary>
    /// <param name="caches">Names of the caches, in the order of the file.</param>
    public ImmutableArray<SettingsProblem> InOrder(ImmutableArray<string> caches) =>
        [.. _found.OrderBy(found => Rank(found.Path, caches)).Select(found => found.Problem)];

    /// <summary>Throws one error with every problem, or returns.</summary>
    public void ThrowIfAny() => Throw([.. _found.Select(found => found.Problem)]);

    /// <summary>Throws one error with the problems, or returns where there are none.</summary>
    public void Throw(ImmutableArray<SettingsProblem> problems)
    {
        if (problems.IsEmpty)
            return;
        var lines = string.Join("\n", problems.Take(MostLines));
        if (problems.Length > MostLines)
            lines += $"\n… and {problems.Length - MostLines} more.";
        throw new RunException(problems.Length == 1
            ? lines
            : $"{file} has {problems.Length} "
                + $"problems{(whileDeploying ? "" : ", so nothing was deployed")}:\n{lines}");
    }

    private static (int Key, int Cache) Rank(SettingPath? path, ImmutableArray<string> caches) =>
        path is null
            ? (-1, 0)
            : (StackKeys.Known.IndexOf(path.Steps[0]), path.Steps is [StackKeys.Caches, var cache, ..]
                ? caches.IndexOf(cache)
                : 0);
}
