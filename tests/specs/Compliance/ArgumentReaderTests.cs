using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Lambda = Pulumi.Aws.Lambda;

namespace Specs.Compliance;

public sealed class ArgumentReaderTests
{
    [Fact]
    public async Task Arguments_are_read_as_they_are_sent() => Assert.Equal(
        """
        R r
          engine: valkey
          kmsKeyId: arn:key
          logDeliveryConfigurations:
            - {destination: logs, logFormat: json}
          multiAzEnabled: true
          port: 7379
          securityGroupIds: [sg-1, sg-2]
          tags: {Name: sessions}
        """,
        await TextAsync(() => new ElastiCache.ReplicationGroupArgs
        {
            Engine = "valkey",
            KmsKeyId = Delayed.Create("arn:key"),
            MultiAzEnabled = true,
            Port = 7379,
            SecurityGroupIds = { "sg-1", Output.CreateSecret("sg-2") },
            LogDeliveryConfigurations =
            {
                new ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs {
                    Destination = "logs",
                    LogFormat = "json" },
            },
            Tags = { ["Name"] = "sessions" },
        }));

    [Fact]
    public async Task Blocks_are_read_with_what_is_in_them() => Assert.Equal(
        """
        R r
          code: given
          vpcConfig: {securityGroupIds: given, subnetIds: [subnet-1]}
        """,
        await TextAsync(() => new Lambda.FunctionArgs
        {
            Code = new FileArchive("."),
            VpcConfig = new Lambda.Inputs.FunctionVpcConfigArgs
            {
                SubnetIds = { "subnet-1" },
                SecurityGroupIds = { OutputUtilities.CreateUnknown("sg") },
            },
        }));

    [Fact]
    public async Task What_is_not_known_or_failed_counts_as_given()
    {
        var failed = Task.FromException<string>(new InvalidOperationException("No such VPC."));
        ResourceArgs? args = null;
        await Assert.ThrowsAnyAsync<Exception>(() => Recorder.RunAsync(() => args = new Ec2.SubnetArgs
        {
            VpcId = Output.Create(failed),
            CidrBlock = OutputUtilities.CreateUnknown("10.0.0.0/24"),
            AvailabilityZone = (string)null!,
        }));

        Assert.Equal(
            """
            R r
              cidrBlock: given
              vpcId: given
            """,
            await TextAsync(() => args!));
    }

    private static async Task<string> TextAsync(Func<ResourceArgs> create)
    {
        ResourceArgs? args = null;
        await Recorder.RunAsync(() => args = create());
        var inputs = await ArgumentReader.ReadAsync(args!);
        return new Registration(
            "R",
            "r",
            inputs.ToImmutableDictionary(entry => entry.Key, entry => entry.Value!)).Text().TrimEnd('\n');
    }
}
