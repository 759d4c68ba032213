using System.Collections.Immutable;

namespace CachingTier.Local.Protocol;

/// <summary>What a supervisor writes down for the commands that come after it.</summary>
/// <param name="Fingerprint">Of the settings and binaries that the tier was made from.</param>
/// <param name="Children">The engines, to be ended when the supervisor could not.</param>
internal sealed record SupervisorRecord(
    ProcessIdentity Supervisor, string Fingerprint, bool Ready, ImmutableArray<ProcessIdentity> Children);
