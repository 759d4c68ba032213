using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Supervision;

/// <summary>What a supervisor writes down for the commands that come after it.</summary>
/// <param name="Fingerprint">Of the settings and binaries that the tier was made from.</param>
/// <param name="Children">The engines, to be ended when the supervisor could not.</param>
internal sealed record SupervisorRecord(
    ProcessIdentity Supervisor, string Fingerprint, bool Ready, ImmutableArray<ProcessIdentity> Children)
{
    public JsonObject ToJson() => new()
    {
        ["supervisor"] = ToJson(Supervisor),
        ["fingerprint"] = Fingerprint,
        ["ready"] = Ready,
        ["children"] = new JsonArray([.. Children.Select(ToJson)]),
    };

    public static SupervisorRecord? FromJson(
        JsonObject json) => Identity(json["supervisor"]) is { } supervisor
        ? new SupervisorRecord(
            supervisor, (string?)json["fingerprint"] ?? "", (bool?)json["ready"] ?? false,
            [.. (json["children"] as JsonArray ?? []).Select(Identity).OfType<ProcessIdentity>()])
        : null;

    private static JsonObject ToJson(ProcessIdentity process) =>
        new() { ["pid"] = process.Pid, ["started"] = process.Started };

    private static ProcessIdentity? Identity(JsonNode? json) =>
        (int?)json?["pid"] is { } pid && (string?)json["started"] is { } started ?
            new ProcessIdentity(pid, started) :
            null;
}
