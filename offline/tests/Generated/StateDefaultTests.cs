using Pulumi.Aws.Ec2;
using Aws = Pulumi.Aws;

namespace OfflineTests.Generated;

public sealed class StateDefaultTests
{
    [Fact]
    public async Task A_resource_that_is_looked_up_has_the_defaults_of_its_arguments()
    {
        var mocks = new RecordingMocks();

        var state = new SecurityGroupState { VpcId = "vpc-1" };
        await mocks.RunAsync(() => SecurityGroup.Get("group", "sg-1", state));

        Assert.Equal(
            "{ description: 'Managed by Pulumi', vpcId: 'vpc-1' }", Wire.Text(mocks.Resource.Inputs));
    }

    [Fact]
    public void Each_description_has_its_default_in_the_arguments_and_in_the_state()
    {
        Assert.NotNull(new Aws.ElastiCache.SubnetGroupArgs().Description);
        Assert.NotNull(new Aws.ElastiCache.SubnetGroupState().Description);
    }
}
