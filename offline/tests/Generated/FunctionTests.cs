using System.Collections.Immutable;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Inputs;
using Pulumi.Utilities;

namespace OfflineTests.Generated;

public sealed class FunctionTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task A_function_sends_its_inputs_and_reads_its_result()
    {
        _mocks.Computed["names"] = ImmutableArray.Create<object>("a", "b");

        var zones = await _mocks.RunAsync(() => GetAvailabilityZones.Invoke(new GetAvailabilityZonesInvokeArgs
        {
            State = "available",
            Filters = {
                new GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = { "opted-in" } } },
        }));

        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(zones)).Names.ToArray());
        Assert.Equal("aws:index/getAvailabilityZones:getAvailabilityZones", _mocks.Call.Token);
        Assert.Equal(
            "{ filters: [{ name: 'opt-in-status', values: ['opted-in'] }], state: 'available' }",
            Wire.Text(_mocks.Call.Args));
    }

    [Fact]
    public async Task A_function_can_be_awaited_with_plain_inputs()
    {
        _mocks.Computed["ids"] = ImmutableArray.Create<object>("subnet-1");

        var subnets = await await _mocks.RunAsync(() => GetSubnets.InvokeAsync(new GetSubnetsArgs
        {
            Filters = { new GetSubnetsFilterArgs { Name = "vpc-id", Values = { "vpc-1" } } },
        }));

        Assert.Equal(["subnet-1"], subnets.Ids.ToArray());
        Assert.Equal("{ filters: [{ name: 'vpc-id', values: ['vpc-1'] }] }", Wire.Text(_mocks.Call.Args));
    }

    [Fact]
    public async Task A_function_without_required_inputs_needs_none()
    {
        _mocks.Computed["region"] = "eu-west-1";

        var region = await _mocks.RunAsync(() => GetRegion.Invoke());

        Assert.Equal("eu-west-1", (await OutputUtilities.GetValueAsync(region)).Region);
        Assert.Empty(_mocks.Call.Args);
    }
}
