using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>A smoke test's arguments with every default filled in.</summary>
internal sealed record ResolvedSmokeTest
{
    public const string Assembly = "SmokeTest";

    /// <summary>How many caches a security group of the function opens: it has 60 rules.</summary>
    public const int TargetsPerGroup = 50;

    // A function has five security groups.
    private const int MaxTargets = 5 * TargetsPerGroup;

    // A Lambda function runs 15 minutes at most, and must outlive the test it runs.
    private const int MaxSeconds = 900 - Margin;
    private const int Margin = 10;
    private const int MaxConcurrency = 100;
    private const int NoConcurrency = -1;

    public required Output<string> VpcId { get; init; }

    public required Output<ImmutableArray<string>> SubnetIds { get; init; }

    public required Output<string>? EndpointSecurityGroupId { get; init; }

    public required bool SecretsManagerOverInternet { get; init; }

    /// <summary>Receivers of the alarms of scheduled runs.</summary>
    public required Output<string>? AlarmTopicArn { get; init; }

    public required InputMap<string>? Tags { get; init; }

    public required ImmutableArray<SmokeTestTarget> Targets { get; init; }

    public required Profile Profile { get; init; }

    public required string CodePath { get; init; }

    public required int TimeoutSeconds { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>When it runs between deployments; none when never.</summary>
    public required CanarySchedule? Schedule { get; init; }

    public required int? ReservedConcurrency { get; init; }

    /// <summary>Key of the log and the environment.</summary>
    public required Input<string>? KmsKeyId { get; init; }

    /// <summary>Keys of the secrets of the targets.</summary>
    public required Output<ImmutableArray<string>> SecretKeys { get; init; }

    /// <summary>After the test's own deadline, so that its report names what hung.</summary>
    public int FunctionSeconds => TimeoutSeconds + Margin;

    /// <summary>Another value at every deployment, unless one is given.</summary>
    public required Input<string> Deployment { get; init; }

    /// <summary>The arguments resolved.</summary>
    public static Resolution<SmokeTestArgs, ResolvedSmokeTest> Resolve(string name, SmokeTestArgs args) =>
        Resolutions.Resolve(nameof(SmokeTest), name, args, (_, given, problems) => Resolve(given, problems));

    /// <summary>A planned smoke test with what other resources know, read again.</summary>
    public static ResolvedSmokeTest ReadInputs(
        ResolvedSmokeTest planned,
        SmokeTestArgs args,
        Problems problems) => planned with
        {
            VpcId = Placement.ResolveVpc(args.VpcId, problems),
            SubnetIds = ReadSubnets(args.SubnetIds, problems),
            Targets = [.. ReadTargets(args.Targets, problems)],
            EndpointSecurityGroupId = ReadEndpoint(args, problems),
            AlarmTopicArn = ReadTopic(args.AlarmTopicArn, problems),
            KmsKeyId = ReadKey(args.KmsKeyId, problems),
            SecretKeys = ReadSecretKeys(args.SecretKmsKeyIds, problems),
            Deployment = args.Deployment!,
        };

    private static ResolvedSmokeTest Resolve(SmokeTestArgs args, Problems problems)
    {
        var profile = Profile.Resolve(args.Profile, problems);
        var runsBetween = profile.Canary;
        var vpc = Placement.ResolveVpc(args.VpcId, problems);
        var subnets = ReadSubnets(args.SubnetIds, problems);
        var targets = ReadTargets(args.Targets, problems).ToImmutableArray();

        var codePath = args.CodePath ?? Path.Combine(AppContext.BaseDirectory, "smoketest");
        problems.Require(File.Exists(Path.Combine(codePath, $"{Assembly}.dll")), "codePath",
            $"a folder with {Assembly}.dll", codePath,
            "Build the program: the package CachingTier puts the folder smoketest beside it.");

        var seconds = args.TimeoutSeconds ?? 30;
        problems.Require(
            seconds is >= 1 and <= MaxSeconds,
            "timeoutSeconds",
            $"between 1 and {MaxSeconds}",
            seconds,
            "A Lambda function runs 15 minutes at most, and reports at the end.");

        problems.Require(args.SecretsManagerOverInternet is not true || args.EndpointSecurityGroupId is null,
            "secretsManagerOverInternet", "left out where there is an endpoint of Secrets "
                + "Manager", true, "The function uses the endpoint: remove it.");

        var retention = args.LogRetentionDays ?? profile.LogRetentionDays;
        problems.Require(Limits.LogRetentionDays.Contains(retention), "logRetentionDays",
            $"one of {string.Join(", ", Limits.LogRetentionDays)}", retention,
            "CloudWatch Logs keeps logs for these periods only.");

        var concurrency = args.ReservedConcurrency ?? (runsBetween ? 2 : null);
        problems.Require(
            concurrency is null or NoConcurrency or (>= 1 and <= MaxConcurrency),
            "reservedConcurrency",
            $"between 1 and {MaxConcurrency}, or {NoConcurrency} to keep none",
            concurrency,
            "One run at a time is enough; 0 would switch the test off.");

        var schedule = CanarySchedule.Resolve(
            args.Schedule ?? (runsBetween ? CanarySchedule.Usual : CanarySchedule.Never),
            problems);
        if (schedule?.Shortest is { } shortest)
        {
            problems.Require(seconds < shortest.TotalSeconds || seconds > MaxSeconds, "timeoutSeconds",
                $"below {shortest.TotalSeconds}, the seconds between two "
                    + "scheduled runs", seconds, "Lower it, or run the test less often.");
        }

        return new()
        {
            VpcId = vpc,
            SubnetIds = subnets,
            EndpointSecurityGroupId = ReadEndpoint(args, problems),
            SecretsManagerOverInternet = args.SecretsManagerOverInternet ?? false,
            AlarmTopicArn = ReadTopic(args.AlarmTopicArn, problems),
            Tags = TagRules.Check(args.Tags, problems),
            Targets = targets,
            Profile = profile,
            CodePath = codePath,
            TimeoutSeconds = seconds,
            LogRetentionDays = retention,
            Schedule = schedule,
            ReservedConcurrency = concurrency,
            KmsKeyId = ReadKey(args.KmsKeyId, problems),
            SecretKeys = ReadSecretKeys(args.SecretKmsKeyIds, problems),
            Deployment = args.Deployment ?? DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
        };
    }

    private static Output<ImmutableArray<string>> ReadSubnets(InputList<string>? ids, Problems problems)
    {
        if (ids is not null)
            return Inputs.Check(ids, problems, CheckSubnets);
        problems.Add("subnetIds", "set", null, "Give the ids of private subnets of the caches' VPC.");
        return Output.Create(ImmutableArray<string>.Empty);
    }

    private static Output<string>? ReadEndpoint(SmokeTestArgs args, Problems problems) =>
        ResourceIds.SecurityGroup(args.EndpointSecurityGroupId, "endpointSecurityGroupId", problems);

    private static Output<string>? ReadTopic(Input<string>? arn, Problems problems) =>
        arn is null ? null : Inputs.Check(arn, problems, CheckTopic);

    private static Input<string>? ReadKey(Input<string>? key, Problems problems) =>
        KmsKeyArn.Check(key, "kmsKeyId", problems);

    private static Output<ImmutableArray<string>> ReadSecretKeys(
        InputList<string>? keys,
        Problems problems) =>
        KmsKeyArn.CheckAll(keys, "secretKmsKeyIds", problems);

    private static void CheckSubnets(ImmutableArray<string> ids, Problems problems)
    {
        problems.Require(!ids.IsDefaultOrEmpty, "subnetIds", "at least one subnet", Array.Empty<string>(),
            "Give the ids of private subnets of the caches' VPC.");
        ResourceIds.CheckSubnets(ids, problems);
    }

    private static void CheckTopic(string arn, Problems problems) =>
        NotificationTopic.CheckShape(arn, "alarmTopicArn", problems);

    private static IEnumerable<SmokeTestTarget> ReadTargets(
        List<SmokeTestTargetArgs>? given,
        Problems problems)
    {
        var targets = given ?? [];
        problems.Require(
            targets.Count > 0,
            "targets",
            "a list of at least one cache",
            null,
            "Give a cache to prove.");
        problems.Require(
            targets.Count <= MaxTargets,
            "targets",
            $"a list of at most {MaxTargets} caches",
            targets.Count,
            "A function has security groups for no more: prove the others with another smoke test.");
        for (var i = 0; i < targets.Count; i++)
        {
            var (path, target) = ($"targets[{i}]", targets[i]);
            var name = target?.Name;
            problems.Require(!string.IsNullOrEmpty(name), $"{path}.name", "set", null, "Name the cache.");
            problems.Require(
                string.IsNullOrEmpty(name) || CacheName.IsName(name),
                $"{path}.name",
                CacheName.Rule,
                name,
                "It names the cache in the report and its rules.");
            problems.Require(
                targets.FindIndex(other => other?.Name == name) == i,
                $"{path}.name",
                "given once",
                name,
                "Rename one of the two.");
            problems.Require(
                target?.Connection is not null,
                $"{path}.connection",
                "set",
                null,
                "Give the connection of the cache.");
            problems.Require(target?.SecurityGroupId is not null, $"{path}.securityGroupId", "set", null,
                "Give the id of the security group of the cache.");
            if (target?.Connection is not { } connection)
                continue;
            var read = Inputs.Check(
                connection,
                problems,
                (value, found) => ConnectionRules.Check(value, $"{path}.connection", found));
            yield return new SmokeTestTarget(name!, read.Apply(ConnectionMapping.ToConnection),
                ResourceIds.SecurityGroup(target.SecurityGroupId, $"{path}.securityGroupId", problems)!);
        }
    }
}
