using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The parameters of an engine.</summary>
/// <param name="rows">One parameter a line: name, values, default and, where it is not in all versions, those
/// that have it.</param>
internal sealed class KnownParameters(string rows)
{
    private readonly ImmutableArray<KnownParameter> _all =
        [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(KnownParameter.Read)];

    /// <summary>
    /// Adds what is wrong with a parameter that the version does not have, or not with this value.
    /// </summary>
    /// <param name="parameter">Name and value.</param>
    /// <param name="version">Version of the engine; nothing when it is wrong itself.</param>
    public void Check(Parameter parameter, EngineVersion? version)
    {
        var rows = _all.Where(row => row.Name == parameter.Name).ToArray();
        if (rows.Length == 0)
            CheckUnknown(parameter, version);
        else if (version is not null && !Array.Exists(rows, row => row.IsIn(version)))
            parameter.LeaveOut(Absence(rows, version));
        else
            (Array.Find(rows, row => version is not null && row.IsIn(version)) ?? rows[^1]).Check(parameter);
    }

    // Newer versions may have more.
    private void CheckUnknown(Parameter parameter, EngineVersion? version)
    {
        if (parameter.AcceptsUnknown || version is { IsKnown: false })
        {
            parameter.Problems
                .Warn($"parameters.{parameter.Name} is not known here. ElastiCache may refuse it.");
            return;
        }

        var known = _all.Where(row => version is null || row.IsIn(version)).Select(row => row.Name);
        parameter.LeaveOut("No such parameter is known here. " + (
            Nearest.To(parameter.Name, known) is { } nearest
                ? $"Did you mean '{nearest}'?"
                : "Look it up in the parameters of its family, and set acceptUnknown to true to use it."));
    }

    private static string Absence(KnownParameter[] rows, EngineVersion version)
    {
        if (Array.Find(rows, row => !row.IsAtLeastFrom(version)) is not { From: { } from })
            return $"Family {version.Family} does not have it.";
        var needed = version with
        {
            Major = from.Major,
            Minor = from.Minor,
            Patch = Math.Max(from.Build, 0),
            Text = from.ToString(),
        };
        if (needed.Engine == CacheEngine.Redis && needed.IsAtLeast(7, 2))
            needed = needed with { Engine = CacheEngine.Valkey };
        var absent = needed.Family == version.Family ? version.ToString() : $"Family {version.Family}";
        return $"{absent} does not have it: it needs {needed}.";
    }
}
