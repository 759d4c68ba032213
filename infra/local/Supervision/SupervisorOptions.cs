using System.Collections.Immutable;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Supervision;

internal sealed record SupervisorOptions(
    string ProjectFolder, string Stack, StateFolder State, string Fingerprint, string FunctionFolder)
{
    /// <summary>The tier ends when this process does; null for a tier that only a command ends.</summary>
    public ProcessIdentity? Owner { get; init; }

    /// <summary>Folders that were made to hold the state, the innermost first.</summary>
    public ImmutableArray<string> Made { get; init; } = [];
}
