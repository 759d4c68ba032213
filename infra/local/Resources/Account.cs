using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CachingTier.Contract;
using CachingTier.Local.Settings;

namespace CachingTier.Local.Resources;

/// <summary>
/// The pretended account: ids and ARNs look like AWS's and are the same at every run of a stack.
/// </summary>
internal sealed record Account(string Project, string Stack, string Region)
{
    public const string Id = "000000000000";

    public static Account Create(ConfiguredStack settings) => new(
        settings.ProjectName, settings.StackName, HomeRegion.Find(settings) ?? "us-east-1");

    /// <summary>The region of a resource, by its ARN; empty for one of the whole account.</summary>
    public static string RegionOf(string arn) => arn.Split(':') is [_, _, _, var region, ..] ? region : "";

    public Account In(string region) => this with { Region = region };

    public string Partition => AwsRegion.GetPartition(Region);

    public ImmutableArray<string> Zones => [.. "abcdef".Select(letter => $"{Region}{letter}")];

    public string Arn(string service, string resource) =>
        $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";

    public string GlobalArn(string service, string resource) => $"arn:{Partition}:{service}::{Id}:{resource}";

    /// <summary>An id of a resource: the same for the same type and name.</summary>
    public string ResourceId(string prefix, string type, string name) => $"{prefix}-{Hash(type, name)[..17]}";

    /// <summary>The name Pulumi would give a resource that has none of its own.</summary>
    public string AutoName(string type, string name) => $"{name}-{Hash(type, name)[..7]}";

    /// <summary>The name that begins as the program says; none when it does not say.</summary>
    public string? Completed(CloudRequest request) =>
        request.Inputs.Text("namePrefix") is { } prefix
            ? prefix + Hash(request.Type, request.Name)[..7]
            : null;

    public string Hash(string type, string name) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Project}/{Stack}/{type}/{name}")));
}
