using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Reads the settings of the smoke test, which hold beside the caches and beside their copies in other
/// regions.
/// </summary>
internal sealed class SmokeTestReader(
    JsonElement? setting, string? profile, InputMap<string> tags, ArgsReader args, SettingsProblems problems)
{
    public const string Key = "smokeTest";

    /// <summary>Arguments of the smoke test that are no settings, because the stack knows them.</summary>
    public static readonly string[] OwnedByStack =
        ["profile", "vpcId", "subnetIds", "targets", "endpointSecurityGroupId", "secretKmsKeyIds", "tags"];

    /// <summary>The smoke test beside the caches; nothing when it is switched off.</summary>
    public SmokeTestArgs? Read(CacheNetworkArgs network, IReadOnlyList<CacheSettings> caches)
    {
        if (setting?.ValueKind == JsonValueKind.False)
            return null;
        if (setting?.ValueKind is not (null or JsonValueKind.True or JsonValueKind.Object))
        {
            problems.Add(
                Key,
                "true, false or a map of smoke test settings",
                SettingValue.Show(setting!.Value),
                "Leave it out to run the test.");
            return null;
        }
        var smokeTest = Read(args, network, caches);
        // Without a cache there is another problem already.
        problems.AddAll(Key,
            SmokeTest.Check("smoke-test", smokeTest).Where(problem =>
                !problem.Property.StartsWith("targets", StringComparison.Ordinal)
                    && problem.Property is not ("vpcId" or "subnetIds")));
        CheckPlace("network", network, smokeTest, caches);
        return smokeTest;
    }

    /// <summary>
    /// Gives each region with copies the same smoke test; it gets key and topic of the region when it is
    /// deployed.
    /// </summary>
    public void ReadIn(
        IReadOnlyDictionary<string, RegionSettings> regions,
        IReadOnlyList<CacheSettings> caches)
    {
        // What is wrong with the settings has been told.
        var silent = new ArgsReader(new SettingsProblems("", ""));
        foreach (var (name, region) in regions)
        {
            var copied = caches.Where(cache => cache.Copies?.Regions.Contains(name) == true).ToList();
            var smokeTest = region.SmokeTest = Read(silent, region.Network!, copied);
            if (smokeTest.EndpointSecurityGroupId is not null)
                smokeTest.SecretsManagerOverInternet = null;
            CheckPlace($"{RegionReader.Key}.{name}.network", region.Network!, smokeTest, copied);
        }
    }

    private SmokeTestArgs Read(
        ArgsReader reader,
        CacheNetworkArgs network,
        IReadOnlyList<CacheSettings> caches)
    {
        var smokeTest = new SmokeTestArgs
        {
            Profile = profile,
            CodePath = Environment.GetEnvironmentVariable("CACHING_TIER_SMOKETEST"),
            Tags = tags,
            // Stands for the one that the network is going to have.
            EndpointSecurityGroupId = CacheNetwork.HasEndpoint(network) ? (Input<string>)Later.Text : null,
            Targets = [.. caches.Select(cache => new SmokeTestTargetArgs { Name = cache.Name })],
        };
        if (setting is { ValueKind: JsonValueKind.Object } map)
        {
            reader.Read(
            map,
            Key,
            smokeTest,
            "the smoke test",
            OwnedByStack);
        }

        return smokeTest;
    }

    private void CheckPlace(
        string key,
        CacheNetworkArgs network,
        SmokeTestArgs smokeTest,
        IReadOnlyList<CacheSettings> caches)
    {
        CheckSecretsAreReachable(key, network, smokeTest, caches);
        if (network.NetworkType == "ipv6")
        {
            problems.Add(
                Key,
                "false in a network of type 'ipv6'",
                "on",
                "Lambda runs in no subnet without IPv4 addresses.");
        }
    }

    private void CheckSecretsAreReachable(
        string key, CacheNetworkArgs network, SmokeTestArgs smokeTest, IReadOnlyList<CacheSettings> caches)
    {
        if (caches.FirstOrDefault(cache => cache.HasSecret) is not { } cache
            || CacheNetwork.HasEndpoint(network))
        {
            return;
        }

        smokeTest.SecretsManagerOverInternet ??= network.NatGateways is not (null or "none");
        if (smokeTest.SecretsManagerOverInternet is true)
            return;
        problems.Add($"{key}.secretsManagerEndpoint", "true for the smoke test to log in to a cache",
            network.SecretsManagerEndpoint is null ? "not set" : "false",
            $"'{cache.Name}' has a secret: set it, name the endpoint's endpointSecurityGroupId in an "
            + "adopted VPC, set smokeTest.secretsManagerOverInternet where a NAT gateway leads out, or set "
            + "smokeTest to false.");
    }
}
