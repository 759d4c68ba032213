using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.ElastiCache.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Lambda;
using Aws = Pulumi.Aws;

namespace OfflineTests.Generated;

public sealed class ResourceInputTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Inputs_carry_the_names_of_the_provider()
    {
        await _mocks.RunAsync(() => new ReplicationGroup("sessions", new ReplicationGroupArgs
        {
            Description = "sessions",
            NumCacheClusters = 2,
            TransitEncryptionEnabled = true,
            SecurityGroupIds = { "sg-1", "sg-2" },
            Tags = { ["team"] = "web" },
            LogDeliveryConfigurations =
            {
                new ReplicationGroupLogDeliveryConfigurationArgs
                {
                    Destination = "slow",
                    DestinationType = "cloudwatch-logs",
                    LogFormat = "json",
                    LogType = "slow-log",
                },
            },
        }));

        Assert.Equal("aws:elasticache/replicationGroup:ReplicationGroup", _mocks.Resource.Type);
        Assert.Equal(
            "{ description: 'sessions', logDeliveryConfigurations: [{ destination: 'slow', "
            + "destinationType: 'cloudwatch-logs', logFormat: 'json', logType: 'slow-log' }], "
            + "numCacheClusters: 2, securityGroupIds: ['sg-1', 'sg-2'], tags: { team: 'web' }, "
            + "transitEncryptionEnabled: True }",
            Wire.Text(_mocks.Resource.Inputs));
    }

    [Fact]
    public async Task A_missing_required_input_fails_the_program()
    {
        var error = await Assert.ThrowsAsync<RunException>(
            () => _mocks.RunAsync(() => new Subnet("a", new SubnetArgs())));

        Assert.Contains(
            "[Input] Pulumi.Aws.Ec2.SubnetArgs.VpcId is required but was not given a value",
            error.Message);
    }

    [Fact]
    public async Task An_input_that_is_not_set_has_the_default_of_the_provider()
    {
        await _mocks.RunAsync(() => new SecurityGroup("cache"));

        Assert.Equal("{ description: 'Managed by Pulumi' }", Wire.Text(_mocks.Resource.Inputs));
    }

    [Fact]
    public async Task An_open_set_takes_a_string_its_members_and_an_output()
    {
        Assert.Equal("{ role: 'r', runtime: 'dotnet10' }", await Wired("dotnet10"));
        Assert.Equal("{ role: 'r', runtime: 'dotnet10' }", await Wired(Runtime.Dotnet10));
        Assert.Equal("{ role: 'r', runtime: 'dotnet10' }", await Wired(Output.Create("dotnet10")));

        static async Task<string> Wired(InputUnion<string, Runtime> runtime)
        {
            var mocks = new RecordingMocks();
            await mocks.RunAsync(
                () => new Function("smoke", new FunctionArgs { Role = "r", Runtime = runtime }));
            return Wire.Text(mocks.Resource.Inputs);
        }
    }

    [Fact]
    public async Task A_policy_is_text_and_a_role_goes_by_its_name()
    {
        await _mocks.RunAsync(
            () => new RolePolicy(
                "read",
                new RolePolicyArgs { Role = Output.Create("smoke"), Policy = "{}" }));

        Assert.Equal("{ policy: '{}', role: 'smoke' }", Wire.Text(_mocks.Resource.Inputs));
    }

    [Fact]
    public async Task A_provider_takes_everything_but_strings_as_json()
    {
        await _mocks.RunAsync(() => new Aws.Provider("eu", new Aws.ProviderArgs
        {
            Region = "eu-west-1",
            MaxRetries = 3,
            AllowedAccountIds = { "123456789012" },
        }));

        Assert.Equal("pulumi:providers:aws", _mocks.Resource.Type);
        Assert.Equal(
            "{ allowedAccountIds: '[ \"123456789012\" ]', maxRetries: '3', region: 'eu-west-1', "
            + "skipCredentialsValidation: 'false', skipRegionValidation: 'true' }",
            Wire.Text(_mocks.Resource.Inputs));
    }

    [Fact]
    public async Task A_look_up_reads_by_id()
    {
        await _mocks.RunAsync(() => Vpc.Get("shared", "vpc-1", new VpcState { CidrBlock = "10.0.0.0/16" }));

        Assert.Equal("vpc-1", _mocks.Resource.Id);
        Assert.Equal("{ cidrBlock: '10.0.0.0/16' }", Wire.Text(_mocks.Resource.Inputs));
    }
}
