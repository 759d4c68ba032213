using System.Collections.Immutable;

namespace CachingTier.Local.Protocol;

/// <summary>What a supervisor writes down for the commands that come after it.</summary>
/// <param name="Fingerprint">Of the settings and binaries that the tier was made from.</param>
/// <param name="Children">The engines, to be ended when the supervisor could not.</param>
internal sealed record SupervisorRecord(
    ProcessIdentity Supervisor, string Fingerprint, bool Ready, ImmutableArray<ProcessIdentity> Children)
{
    /// <summary>The stack whose tier it is; null where another version did not write it down.</summary>
    public string? Stack { get; init; }

    /// <summary>The process that the tier ends with; null where only a command ends it.</summary>
    public int? Owner { get; init; }

    /// <summary>
    /// Folders that were made to hold that of the tier, the innermost first; they go with it when they are
    /// empty.
    /// </summary>
    public ImmutableArray<string>? Made { get; init; }
}
