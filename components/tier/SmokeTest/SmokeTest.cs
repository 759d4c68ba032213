using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Lambda = Pulumi.Aws.Lambda;
using Vpc = Pulumi.Aws.Vpc;

namespace CachingTier;

/// <summary>
/// Proves from inside the VPC that a client can resolve, reach, log in to, write to and read from each cache.
/// It runs at every deployment and fails the deployment when a cache does not work, naming the layer that
/// failed. Between deployments it runs on a schedule, with an alarm.
/// </summary>
public sealed class SmokeTest : ComponentResource
{
    // The longest time until a new policy or security group rule takes effect.
    private const int SettleSeconds = 12;

    private readonly ResolvedSmokeTest _resolved;
    private readonly CustomResourceOptions _children;
    private readonly List<Resource> _needed = [];

    /// <summary>Creates the function with all it needs, and invokes it.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Caches to prove and where from.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public SmokeTest(string name, SmokeTestArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedSmokeTest.Resolve(name, args).OrThrow(), options)
    {
    }

    private SmokeTest(
        Resolution<SmokeTestArgs, ResolvedSmokeTest> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:SmokeTest", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        _resolved = resolved;
        _children = new() { Parent = this };

        var access = CreateAccess(name);
        var log = LogGroups.Create(
            name, "/aws/lambda", new(
                _resolved.LogRetentionDays,
                _resolved.KmsKeyId,
                resolved.Tags,
                _resolved.Profile.Retention(options)), this);
        var (role, service) = CreateRole(name, log);
        var letters = _resolved.Schedule is null ? null : DeadLetters.Create(name, role, resolved.Tags, this);
        var function = CreateFunction(name, access, log, role, service, letters);
        LetCodeLogIn(name, role);
        var invocation = new Lambda.Invocation(name, new()
        {
            FunctionName = function.Name,
            Input = Request(SettleSeconds),
            Triggers = { ["deployment"] = resolved.Deployment },
        }, new() { Parent = this, DependsOn = _needed });

        // A cache that does not work has failed the deployment by now, so no alarm begins with one that never
        // worked.
        if (_resolved.Schedule is { } schedule)
            new Canary(name, resolved, this).Create(schedule, function, Request(null), invocation);

        FunctionName = function.Name;
        Report = invocation.Result.Apply(report => CheckReport(name, report));
        RegisterOutputs();
    }

    /// <summary>Name of the Lambda function.</summary>
    [Output("functionName")]
    public Output<string> FunctionName { get; private set; }

    /// <summary>Report of the latest run as JSON: every check of every cache with its time.</summary>
    [Output("report")]
    public Output<string> Report { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, SmokeTestArgs args) =>
        Plan(name, args).Problems;

    /// <summary>What the smoke test is going to be; nothing is registered.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static SmokeTestFacts Plan(string name, SmokeTestArgs args) =>
        new(ResolvedSmokeTest.Resolve(name, args));

    /// <summary>Creates a planned smoke test: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="inputs">The caches, and what else only other resources know.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument or an input breaks a rule; the message lists all that
    /// do.</exception>
    public static SmokeTest Create(
        SmokeTestFacts plan,
        SmokeTestInputs inputs,
        ComponentResourceOptions? options = null) => new(inputs.Complete(plan.Plan), options);

    // In a program that runs with mocks, their answer may be no report of the function's.
    private string CheckReport(string name, string? report) =>
        report is not null && SmokeTestReport.MayBeOne(report)
        && SmokeTestReport.FindProblem(report, [.. _resolved.Targets.Select(target => target.Name)])
            is { } problem
            ? throw new ResourceException(
                $"{nameof(SmokeTest)} '{name}': {problem} Another program may have answered for the "
                    + "function: read its log, and deploy again.",
                this,
                hideStack: true)
            : report!;

    // A group has 60 rules in each direction, and a function five groups.
    private ImmutableArray<Ec2.SecurityGroup> CreateAccess(string name)
    {
        var groups = ImmutableArray.CreateBuilder<Ec2.SecurityGroup>();
        foreach (var (index, targets) in _resolved.Targets.Chunk(ResolvedSmokeTest.TargetsPerGroup).Index())
        {
            var group = CreateGroup(index == 0 ? name : $"{name}-{index + 1}");
            foreach (var target in targets)
                OpenTarget($"{name}-cache-{target.Name}", target, group);
            groups.Add(group);
        }

        OpenSecretsManager(name, groups[0]);
        return groups.ToImmutable();
    }

    private Ec2.SecurityGroup CreateGroup(string name) => new(
        name,
        new()
        {
            VpcId = _resolved.VpcId,
            Description = "The smoke test of the caches",
            Tags = NameTag.Add(name, _resolved.Tags),
        },
        _children);

    private void OpenSecretsManager(string name, Ec2.SecurityGroup group)
    {
        if (_resolved.EndpointSecurityGroupId is { } endpoint)
        {
            OpenHttps(
                $"{name}-secretsmanager",
                group,
                new() { ReferencedSecurityGroupId = endpoint, Description = "Secrets Manager over HTTPS" });
        }

        if (_resolved.SecretsManagerOverInternet)
        {
            OpenHttps(
                $"{name}-internet",
                group,
                new() { CidrIpv4 = "0.0.0.0/0", Description = "Secrets Manager over the internet" });
        }
    }

    private void OpenHttps(string name, Ec2.SecurityGroup group, Vpc.SecurityGroupEgressRuleArgs rule)
    {
        rule.SecurityGroupId = group.Id;
        rule.IpProtocol = "tcp";
        rule.FromPort = 443;
        rule.ToPort = 443;
        rule.Tags = NameTag.Add(name, _resolved.Tags);
        _needed.Add(new Vpc.SecurityGroupEgressRule(name, rule, _children));
    }

    // The reader of a serverless cache listens on the port next to the writer's; elsewhere both are the same.
    private void OpenTarget(string name, SmokeTestTarget target, Ec2.SecurityGroup group)
    {
        var first = target.Connection.Apply(connection =>
            Math.Min(connection.Port, connection.ReaderPort ?? connection.Port));
        var last = target.Connection.Apply(connection =>
            Math.Max(connection.Port, connection.ReaderPort ?? connection.Port));
        _needed.Add(new Vpc.SecurityGroupEgressRule(name, new()
        {
            SecurityGroupId = group.Id,
            ReferencedSecurityGroupId = target.SecurityGroupId,
            IpProtocol = "tcp",
            FromPort = first,
            ToPort = last,
            Description = $"The cache {target.Name}",
            Tags = NameTag.Add(name, _resolved.Tags),
        }, _children));
        _needed.Add(new Vpc.SecurityGroupIngressRule(name, new()
        {
            SecurityGroupId = target.SecurityGroupId,
            ReferencedSecurityGroupId = group.Id,
            IpProtocol = "tcp",
            FromPort = first,
            ToPort = last,
            Description = "The smoke test",
            Tags = NameTag.Add(name, _resolved.Tags),
        }, _children));
    }

    private (Iam.Role, Iam.RolePolicy) CreateRole(string name, CloudWatch.LogGroup log)
    {
        var role = new Iam.Role(name, new()
        {
            AssumeRolePolicy = SmokeTestPolicy.Trust.ToJson(),
            Description = "The smoke test of the caches",
            Tags = NameTag.Add(name, _resolved.Tags),
        }, _children);
        var service = new Iam.RolePolicy(name, new()
        {
            Role = role.Name,
            Policy = log.Arn.Apply(arn => SmokeTestPolicy.OfService(arn).ToJson()),
        }, _children);
        return (role, service);
    }

    // Known only when the caches are there, so it is a policy of its own: the function need not wait for
    // them.
    private void LetCodeLogIn(string name, Iam.Role role)
    {
        var logins = Output.Tuple(
            Output.All(_resolved.Targets.Select(target => target.Connection)),
            _resolved.SecretKeys);
        _needed.Add(new Iam.RolePolicy($"{name}-code", new()
        {
            Role = role.Name,
            Policy = logins.Apply(known => SmokeTestPolicy.OfCode(name, known.Item1, known.Item2)),
        }, _children));
    }

    private Lambda.Function CreateFunction(string name, ImmutableArray<Ec2.SecurityGroup> access,
        CloudWatch.LogGroup log, Iam.Role role, Iam.RolePolicy service, DeadLetters? letters)
    {
        var args = new Lambda.FunctionArgs
        {
            Description = "Proves that clients can use the caches",
            Runtime = "dotnet10",
            Architectures = { "x86_64" },
            Handler = ResolvedSmokeTest.Assembly,
            Code = new FileArchive(_resolved.CodePath),
            Role = role.Arn,
            MemorySize = 512,
            Timeout = _resolved.FunctionSeconds,
            KmsKeyArn = _resolved.KmsKeyId,
            // Here and not in the request, so that it also applies to whoever invokes the function by hand.
            Environment = new Lambda.Inputs.FunctionEnvironmentArgs
            {
                Variables = { ["SMOKE_TEST_TIMEOUT_SECONDS"] = _resolved.TimeoutSeconds
                    .ToString(CultureInfo.InvariantCulture) },
            },
            VpcConfig = new Lambda.Inputs.FunctionVpcConfigArgs
            {
                SubnetIds = _resolved.SubnetIds,
                SecurityGroupIds = access.Select(group => (Input<string>)group.Id).ToList(),
            },
            // Lambda keeps its network interfaces for up to 45 minutes; with another group on them, this one
            // can go.
            ReplaceSecurityGroupsOnDestroy = true,
            ReplacementSecurityGroupIds = { DefaultGroup() },
            LoggingConfig = new Lambda.Inputs.FunctionLoggingConfigArgs
            {
                LogFormat = "Text",
                LogGroup = log.Name
            },
            TracingConfig = new Lambda.Inputs.FunctionTracingConfigArgs { Mode = "Active" },
            Tags = NameTag.Add(name, _resolved.Tags),
        };
        if (_resolved.ReservedConcurrency is { } concurrency)
            args.ReservedConcurrentExecutions = concurrency;
        if (letters is null)
            return new(name, args, new() { Parent = this, DependsOn = { service } });
        args.DeadLetterConfig = new Lambda.Inputs.FunctionDeadLetterConfigArgs
        {
            TargetArn = letters.QueueArn
        };
        return new(name, args, new() { Parent = this, DependsOn = { service, letters.Permission } });
    }

    private Output<string> DefaultGroup() => Ec2.GetSecurityGroup
        .Invoke(new() { VpcId = _resolved.VpcId, Name = "default" }, new InvokeOptions { Parent = this })
        .Apply(group => group.Id);

    // Between deployments nothing is new, and to try again would hide what fails.
    private Output<string> Request(int? settleSeconds)
    {
        var names = _resolved.Targets.Select(target => target.Name).ToArray();
        return Output.All(_resolved.Targets.Select(target => target.Connection))
            .Apply(connections => JsonSerializer.Serialize(
                new SmokeTestInput(
                    names.Zip(connections.Select(ConnectionMapping.ToContract))
                        .ToDictionary(pair => pair.First, pair => pair.Second),
                    settleSeconds),
                SmokeTestJson.Default.SmokeTestInput));
    }
}
