using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Plans the smoke test beside the caches and beside their copies in other regions.</summary>
internal sealed class SmokeTestPlanner(TierPlanning planning)
{
    private const string Targets = "targets";

    private readonly SettingPath _path = new(StackKeys.SmokeTest);
    private readonly ArgsSetting _settings = planning.Settings.SmokeTest.Values;

    /// <summary>The arguments as the settings give them.</summary>
    public SmokeTestArgs Given { get; } = planning.Settings.SmokeTest.Values.Over(new SmokeTestArgs());

    /// <summary>The smoke test beside the caches; nothing when it is switched off.</summary>
    public PlannedSmokeTest? Plan(PlannedNetwork network, IReadOnlyList<PlannedCache> caches)
    {
        if (planning.Settings.SmokeTest.IsOn == false)
            return null;
        var test = Create(network, Given.SecretsManagerOverInternet);
        var args = test.Create(network.Facts.HasEndpoint ? (Input<string>)Placeholder.Text : null);
        args.VpcId = Placeholder.Text;
        args.SubnetIds = Placeholder.Texts;
        // The stack knows the caches, and what is wrong with them is reported with them.
        planning.Problems.AddAll(
            new SettingsMap(_path),
            SmokeTest.Check("smoke-test", args)
                .Where(problem => SettingPath.Parse(problem.Property).Steps[0] != Targets));
        return Place(test, caches);
    }

    /// <summary>The same smoke test beside the copies of a region.</summary>
    public PlannedSmokeTest PlanIn(PlannedNetwork network, IReadOnlyList<PlannedCache> copied) => Place(
        Create(network, network.Facts.HasEndpoint ? null : Given.SecretsManagerOverInternet),
        copied);

    private PlannedSmokeTest Create(PlannedNetwork network, bool? overInternet) =>
        new(_settings, network, planning.Profile, planning.Tags) { OverInternet = overInternet };

    private PlannedSmokeTest Place(PlannedSmokeTest test, IReadOnlyList<PlannedCache> caches)
    {
        var placed = ReachSecrets(test, caches);
        if (test.Network.Facts.NetworkType == NetworkType.Ipv6)
        {
            planning.Problems.Add(
                _path,
                "false in a network of type 'ipv6'",
                "on",
                "Lambda runs in no subnet without IPv4 addresses.");
        }

        return placed;
    }

    private PlannedSmokeTest ReachSecrets(PlannedSmokeTest test, IReadOnlyList<PlannedCache> caches)
    {
        var network = test.Network;
        if (caches.FirstOrDefault(cache => cache.HasSecret) is not { } cache || network.Facts.HasEndpoint)
            return test;
        if (test.OverInternet ?? network.Facts.HasNatGateways)
            return test with { OverInternet = true };
        planning.Problems.Add(
            network.Path["secretsManagerEndpoint"],
            "true for the smoke test to log in to a cache",
            network.Arguments.Create(null).SecretsManagerEndpoint is null ? "not set" : "false",
            $"'{cache.Name}' has a secret: set it, name the endpoint's endpointSecurityGroupId in an "
                + "adopted VPC, set smokeTest.secretsManagerOverInternet where a NAT gateway leads out, or "
                + "set smokeTest to false.");
        return test;
    }
}
