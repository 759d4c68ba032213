using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>A network's arguments with every default filled in.</summary>
internal sealed partial record ResolvedNetwork
{
    public const int MinZones = 2;

    /// <summary>Of the largest VPC.</summary>
    public const int ShortestPrefix = 16;

    // Eighths leave room for the six zones a region has at most, and stay where they are when a zone is
    // added.
    private const int SubnetBits = 3;
    private const int MaxZones = 6;
    private const string ZoneAdvice = "Caches fail over between zones; no region has more than six.";

    /// <summary>Of a new VPC whose block is left out.</summary>
    public static readonly Ipv4Block DefaultBlock = new(10u << 24, ShortestPrefix);

    public required Profile Profile { get; init; }

    public required bool Adopts { get; init; }

    /// <summary>The adopted VPC.</summary>
    public required Output<string>? VpcId { get; init; }

    /// <summary>The adopted subnets.</summary>
    public required Output<ImmutableArray<string>>? SubnetIds { get; init; }

    public required Output<string>? EndpointSecurityGroupId { get; init; }

    public required InputMap<string>? Tags { get; init; }

    public required Ipv4Block Block { get; init; }

    public required int Zones { get; init; }

    /// <summary>Names of the zones; none when the first ones of the region are meant.</summary>
    public required ImmutableArray<string> ZoneNames { get; init; }

    /// <summary>Services to reach through an interface endpoint.</summary>
    public required ImmutableArray<string> InterfaceEndpoints { get; init; }

    /// <summary>Services to reach through a gateway endpoint.</summary>
    public required ImmutableArray<string> GatewayEndpoints { get; init; }

    /// <summary>Address families of the subnets.</summary>
    public required NetworkType NetworkType { get; init; }

    public required NatGateways Nat { get; init; }

    public required bool FlowLogs { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>Key of the flow logs.</summary>
    public required Input<string>? KmsKeyId { get; init; }

    /// <summary>Checks the subnets as soon as AWS has described them.</summary>
    public required Func<ImmutableArray<SubnetPlace>, Task> CheckSubnetsAsync { get; init; }

    public bool DualStack => NetworkType == NetworkType.DualStack;

    /// <summary>The argument that requests interface endpoints.</summary>
    public string EndpointProperty => MakesEndpoint ? "secretsManagerEndpoint" : "interfaceEndpoints";

    public bool MakesEndpoint => InterfaceEndpoints.Contains(VpcEndpoints.SecretsManager);

    public string Subnet(int index) => Block.Part(index, SubnetBits).ToString();

    /// <summary>The new subnets in these zones, or in zones without names.</summary>
    public ImmutableArray<SubnetPlace> SubnetsIn(IReadOnlyList<string> zones)
    {
        var addresses = SubnetPlace.AddressesIn(Block.Prefix + SubnetBits);
        return [.. Enumerable.Range(0, Zones).Select(
            zone => new SubnetPlace(zones.ElementAtOrDefault(zone) ?? $"{zone}", addresses, addresses))];
    }

    // The last eighth, which no zone takes, in eighths again.
    public string PublicSubnet(int index) => Block.Part(7, SubnetBits).Part(index, SubnetBits).ToString();

    /// <summary>The arguments resolved.</summary>
    public static Resolution<CacheNetworkArgs, ResolvedNetwork> Resolve(string name, CacheNetworkArgs args) =>
        Resolutions.Resolve(
            nameof(CacheNetwork),
            name,
            args,
            (_, given, problems) => Resolve(given, problems));

    /// <summary>A planned network with the key of its logs and the check of its subnets, read
    /// again.</summary>
    public static ResolvedNetwork ReadInputs(
        ResolvedNetwork planned,
        CacheNetworkArgs args,
        Problems problems) => planned with
        {
            KmsKeyId = ReadKey(args, problems),
            CheckSubnetsAsync = ReadCheck(args),
        };

    private static ResolvedNetwork Resolve(CacheNetworkArgs args, Problems problems)
    {
        var profile = Profile.Resolve(args.Profile, problems);
        var adopts = args.VpcId is not null || args.SubnetIds is not null;
        if (adopts)
            CheckAdoption(args, problems);
        else
            CheckShape(args, problems);
        var retention = args.LogRetentionDays ?? profile.LogRetentionDays;
        problems.Require(Limits.LogRetentionDays.Contains(retention), "logRetentionDays",
            $"one of {string.Join(", ", Limits.LogRetentionDays)}", retention,
            "CloudWatch Logs keeps logs for these periods only.");
        return new()
        {
            Profile = profile,
            Adopts = adopts,
            VpcId = args.VpcId is { } vpc ? ResourceIds.Vpc(vpc, "", problems) : null,
            SubnetIds = args.SubnetIds is { } subnets
                ? Inputs.Check(subnets, problems, AdoptedSubnets.CheckIds)
                : null,
            EndpointSecurityGroupId = ResourceIds.SecurityGroup(
                args.EndpointSecurityGroupId,
                "endpointSecurityGroupId",
                problems),
            Tags = TagRules.Check(args.Tags, problems),
            Block = Ipv4Block.TryParse(args.CidrBlock, out var block) ? block : DefaultBlock,
            Zones = args.Zones ?? args.AvailabilityZones?.Count ?? profile.Zones,
            ZoneNames = [.. args.AvailabilityZones ?? []],
            InterfaceEndpoints = NetworkServices.Interface(args, adopts, problems),
            GatewayEndpoints = NetworkServices.Gateway(args, adopts, problems),
            NetworkType = NetworkChoices.ResolveType(args.NetworkType, adopts, problems),
            Nat = NetworkChoices.ResolveNat(args.NatGateways, adopts, problems),
            FlowLogs = args.FlowLogs ?? (!adopts && profile.FlowLogs),
            LogRetentionDays = retention,
            KmsKeyId = ReadKey(args, problems),
            CheckSubnetsAsync = ReadCheck(args),
        };
    }

    private static Input<string>? ReadKey(CacheNetworkArgs args, Problems problems) =>
        KmsKeyArn.Check(args.KmsKeyId, "kmsKeyId", problems);

    private static Func<ImmutableArray<SubnetPlace>, Task> ReadCheck(CacheNetworkArgs args) =>
        args.SubnetCheck ?? (_ => Task.CompletedTask);

    private static void CheckAdoption(CacheNetworkArgs args, Problems problems)
    {
        problems.Require(args.VpcId is not null, "vpcId", "set together with subnetIds", null,
            "Give the VPC of the subnets, or leave out subnetIds for a new VPC.");
        problems.Require(args.SubnetIds is not null, "subnetIds", "set together with vpcId", null,
            "Give private subnets of the VPC, or leave out vpcId for a new VPC.");
        const string rule = "left out when a VPC is adopted";
        const string fix = "It shapes a new VPC only.";
        problems.Require(args.CidrBlock is null, "cidrBlock", rule, args.CidrBlock, fix);
        problems.Require(args.Zones is null, "zones", rule, args.Zones, fix);
        problems.Require(
            args.AvailabilityZones is null,
            "availabilityZones",
            rule,
            args.AvailabilityZones,
            fix);
        problems.Require(args.EndpointSecurityGroupId is null || args.SecretsManagerEndpoint is not true,
            "secretsManagerEndpoint", "false when endpointSecurityGroupId names an existing "
                + "endpoint's group", true,
            "Leave out one of the two.");
    }

    private static void CheckShape(CacheNetworkArgs args, Problems problems)
    {
        if (args.CidrBlock is { } text)
        {
            var hasPublic = args.NatGateways is { } nat && nat != NatGateways.None.WireName();
            CheckBlock(text, hasPublic, problems);
        }

        if (args.Zones is { } zones)
        {
            problems.Require(
                zones is >= MinZones and <= MaxZones,
                "zones",
                $"between {MinZones} and {MaxZones}",
                zones,
                ZoneAdvice);
            problems.Require(
                args.AvailabilityZones is null,
                "zones",
                "left out when availabilityZones names them",
                zones,
                "Leave out one of the two.");
        }
        if (args.AvailabilityZones is { } names)
            CheckZoneNames(names, problems);
        problems.Require(
            args.EndpointSecurityGroupId is null,
            "endpointSecurityGroupId",
            "left out for a new VPC",
            Problems.SomeValue,
            "A new VPC gets its own endpoint.");
    }

    private static void CheckBlock(string text, bool hasPublic, Problems problems)
    {
        if (!Ipv4Block.TryParse(text, out var block))
        {
            problems.Add("cidrBlock", "an IPv4 block", text, "Write it like 10.0.0.0/16.");
            return;
        }
        problems.Require(
            block == block.Canonical,
            "cidrBlock",
            "a block that starts at its first address",
            text,
            $"Write {block.Canonical}.");
        problems.Require(block.Prefix >= ShortestPrefix, "cidrBlock", $"at most a /{ShortestPrefix}", text,
            "AWS allows no larger VPC: use a longer prefix.");
        problems.Require(block.Prefix <= 28 - SubnetBits, "cidrBlock", $"at least a /{28 - SubnetBits}", text,
            "Each zone gets an eighth and AWS allows no subnet below /28: use a shorter prefix.");
        const int longest = 28 - (2 * SubnetBits);
        problems.Require(!hasPublic || block.Prefix is <= longest or > 28 - SubnetBits, "cidrBlock",
            $"at least a /{longest} for natGateways", text,
            "Each gateway's subnet gets an eighth of an eighth and AWS allows no subnet below /28: use a "
                + "shorter prefix.");
    }

    private static void CheckZoneNames(List<string> names, Problems problems)
    {
        problems.Require(names.Count is >= MinZones and <= MaxZones, "availabilityZones",
            $"a list of {MinZones} to {MaxZones} zones", names, ZoneAdvice);
        for (var i = 0; i < names.Count; i++)
        {
            problems.Require(
                ZoneName().IsMatch(names[i] ?? ""),
                $"availabilityZones[{i}]",
                "the name of a zone",
                names[i],
                "Write it like eu-west-1a.");
            problems.Require(names.IndexOf(names[i]) == i, $"availabilityZones[{i}]", "given once", names[i],
                "Remove it.");
        }
    }

    [GeneratedRegex("^[a-z]{2,}(-[a-z0-9]+)*(-[a-z]+)(-[0-9]+)[a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
