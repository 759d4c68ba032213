using Pulumi;
using Pulumi.Utilities;

namespace CachingTier.Stacks;

/// <summary>Plans the smoke test beside the caches and beside their copies in other regions.</summary>
internal sealed class SmokeTestPlanner(TierPlanning planning)
{
    private const string Targets = "targets";
    private const string CodeVariable = "CACHING_TIER_SMOKETEST";

    private static readonly Output<CacheConnectionInputArgs> Connection =
        OutputUtilities.CreateUnknown(new CacheConnectionInputArgs());

    private readonly SettingPath _path = new(StackKeys.SmokeTest);
    private readonly ArgsSetting _settings = planning.Settings.SmokeTest.Values;

    /// <summary>The arguments as the settings give them.</summary>
    public SmokeTestArgs Given { get; } = planning.Settings.SmokeTest.Values.Over(new SmokeTestArgs());

    /// <summary>The smoke test beside the caches; nothing when it is switched off.</summary>
    public PlannedSmokeTest? Plan(
        PlannedNetwork network,
        IReadOnlyList<PlannedCache> caches,
        PlannedUsers? users)
    {
        if (planning.Settings.SmokeTest.IsOn == false)
            return null;
        var args = CreateArgs(network, caches);
        args.SecretsManagerOverInternet = FindWay(network, caches, Given.SecretsManagerOverInternet);
        var facts = SmokeTest.Plan(PlannedSmokeTest.Name, args);
        // The stack knows the caches, and what is wrong with them is reported with them.
        planning.Problems.AddAll(
            new SettingsMap(_path),
            facts.Problems.Where(problem => SettingPath.Parse(problem.Property).Steps[0] != Targets));
        SmokeTestRules.Check(caches, users, facts.IsScheduled, planning.Problems);
        CheckAddresses(network);
        return new(network, facts);
    }

    /// <summary>The same smoke test beside the copies of a region, with the key and the topic
    /// there.</summary>
    public PlannedSmokeTest PlanIn(
        PlannedRegion region,
        IReadOnlyList<PlannedCache> copied,
        PlannedAlarms? alarms)
    {
        var network = region.Network;
        var args = CreateArgs(network, copied);
        args.SecretsManagerOverInternet = FindWay(
            network,
            copied,
            network.Facts.HasEndpoint ? null : Given.SecretsManagerOverInternet);
        if (region.HasKey)
            args.KmsKeyId = null;
        if (alarms is not null)
            args.AlarmTopicArn = null;
        else if (region.SmokeTestTopicArn is { } topic)
            args.AlarmTopicArn = topic;
        CheckAddresses(network);
        return new(network, SmokeTest.Plan($"{PlannedSmokeTest.Name}-{region.Name}", args));
    }

    private SmokeTestArgs CreateArgs(PlannedNetwork network, IReadOnlyList<PlannedCache> caches)
    {
        var args = _settings.Over(new SmokeTestArgs
        {
            Profile = planning.Profile,
            CodePath = Environment.GetEnvironmentVariable(CodeVariable),
            Tags = planning.Tags,
        });
        args.VpcId = Placeholder.Text;
        args.SubnetIds = Placeholder.Texts;
        args.EndpointSecurityGroupId = network.Facts.HasEndpoint ? (Input<string>)Placeholder.Text : null;
        args.Targets =
        [
            .. caches.Select(cache => new SmokeTestTargetArgs
            {
                Name = cache.Name,
                Connection = Connection,
                SecurityGroupId = Placeholder.Text,
            }),
        ];
        return args;
    }

    private void CheckAddresses(PlannedNetwork network)
    {
        if (network.Facts.NetworkType == NetworkType.Ipv6)
        {
            planning.Problems.Add(
                _path,
                "false in a network of type 'ipv6'",
                "on",
                "Lambda runs in no subnet without IPv4 addresses.");
        }
    }

    // Whether secrets are read over the internet; none where the component decides.
    private bool? FindWay(PlannedNetwork network, IReadOnlyList<PlannedCache> caches, bool? asked)
    {
        if (caches.FirstOrDefault(cache => cache.HasSecret) is not { } cache || network.Facts.HasEndpoint)
            return asked;
        if (asked ?? network.Facts.HasNatGateways)
            return true;
        planning.Problems.Add(
            network.Path["secretsManagerEndpoint"],
            "true for the smoke test to log in to a cache",
            network.AsksForEndpoint is null ? "not set" : "false",
            $"'{cache.Name}' has a secret: set it, name the endpoint's endpointSecurityGroupId in an "
                + "adopted VPC, set smokeTest.secretsManagerOverInternet where a NAT gateway leads out, or "
                + "set smokeTest to false.");
        return asked;
    }
}
