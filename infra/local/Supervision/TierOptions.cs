using CachingTier.Local.Settings;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Supervision;

/// <param name="FunctionFolder">The published files of the Lambda.</param>
/// <param name="SocketPath">Where commands are answered; nowhere when null.</param>
/// <param name="Step">Receives what is being done.</param>
/// <param name="Note">Receives what happens, one line each.</param>
internal sealed record TierOptions(
    ConfiguredStack Settings, string EngineFolder, string FunctionFolder, string? SocketPath,
    RequestDelegate Commands, Action<string> Step, Action<string> Note);
