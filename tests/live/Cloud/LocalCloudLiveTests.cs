using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CachingTier.Local.Cloud;
using CachingTier.Local.Resources;
using CachingTier.Local.Secrets;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Live.Cloud;

public sealed class LocalCloudLiveTests
{
    private readonly Account _account = new("tier", "dev", "eu-west-1");
    private readonly ResourceGraph _graph = new();
    private readonly SecretStore _secrets = new();
    private readonly List<string> _notes = [];

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "^vpc-[0-9a-f]{17}$", "^arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-")]
    [InlineData(
        "aws:ec2/subnet:Subnet",
        "^subnet-[0-9a-f]{17}$",
        "^arn:aws:ec2:eu-west-1:000000000000:subnet/subnet-")]
    [InlineData("aws:ec2/securityGroup:SecurityGroup", "^sg-[0-9a-f]{17}$", ":security-group/sg-")]
    [InlineData(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "^sgr-[0-9a-f]{17}$",
        ":security-group-rule/sgr-")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "^vpce-[0-9a-f]{17}$", ":vpc-endpoint/vpce-")]
    [InlineData(
        "aws:elasticache/subnetGroup:SubnetGroup",
        "^name-[0-9a-f]{7}$",
        ":elasticache:eu-west-1:000000000000:subnetgroup:name-")]
    [InlineData(
        "aws:elasticache/parameterGroup:ParameterGroup",
        "^name-[0-9a-f]{7}$",
        ":parametergroup:name-")]
    [InlineData(
        "aws:secretsmanager/secret:Secret",
        "^arn:aws:secretsmanager:eu-west-1:000000000000:secret:name-[0-9a-f]{7}-[0-9a-f]{6}$",
        ":secretsmanager:")]
    [InlineData("aws:iam/role:Role", "^name-[0-9a-f]{7}$", "^arn:aws:iam::000000000000:role/name-")]
    [InlineData(
        "aws:cloudwatch/logGroup:LogGroup",
        "^name-[0-9a-f]{7}$",
        "^arn:aws:logs:eu-west-1:000000000000:log-group:name-")]
    [InlineData(
        "aws:ssm/parameter:Parameter",
        "^name-[0-9a-f]{7}$",
        "^arn:aws:ssm:eu-west-1:000000000000:parameter/name-")]
    [InlineData(
        "aws:lambda/function:Function",
        "^name-[0-9a-f]{7}$",
        "^arn:aws:lambda:eu-west-1:000000000000:function:name-")]
    public async Task Ids_and_arns_look_like_those_of_AWS_and_stay_the_same(
        string type,
        string id,
        string arn)
    {
        var (first, state) = await CreateAsync(type, "name");
        var (again, _) = await CreateAsync(type, "name");
        var (other, _) = await CreateAsync(type, "other");

        Assert.Matches(id, first);
        Assert.Matches(arn, (string)state["arn"]);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task Inputs_come_back_as_outputs()
    {
        var (_, state) = await CreateAsync("aws:ec2/vpc:Vpc", "vpc", ("cidrBlock", "10.0.0.0/16"));

        Assert.Equal("10.0.0.0/16", state["cidrBlock"]);
    }

    [Fact]
    public async Task A_name_that_is_given_is_the_name()
    {
        var (id, _) = await CreateAsync("aws:cloudwatch/logGroup:LogGroup", "log", ("name", "/aws/lambda/x"));

        Assert.Equal("/aws/lambda/x", id);
    }

    [Fact]
    public async Task A_random_id_is_as_long_as_it_is_asked_to_be()
    {
        var (_, state) = await CreateAsync("random:index/randomId:RandomId", "final", ("byteLength", 4.0));

        Assert.Matches("^[0-9a-f]{8}$", (string)state["hex"]!);
    }

    [Fact]
    public async Task A_password_follows_its_rules_and_is_secret()
    {
        var (_, state) = await CreateAsync("random:index/randomPassword:RandomPassword", "token",
            ("length", 64.0), ("special", true), ("overrideSpecial", "!&#$^<>-"), ("minSpecial", 3.0),
            ("minNumeric", 60.0), ("upper", false));

        var result = Assert.IsType<Output<string>>(state["result"]);
        var password = await OutputUtilities.GetValueAsync(result);
        Assert.True(await Output.IsSecretAsync(result));
        Assert.Equal(64, password.Length);
        Assert.Matches("^[a-z0-9!&#$^<>-]+$", password);
        Assert.True(Regex.Count(password, "[!&#$^<>-]") >= 3);
        Assert.True(Regex.Count(password, "[0-9]") >= 60);
    }

    [Theory]
    [InlineData("RandomPassword 'token': RandomPassword has length 4, but its minimums add up to 5. Lower "
        + "the minimums or raise length.",
        "random:index/randomPassword:RandomPassword", "minLower", 5.0)]
    [InlineData(
        "SecretVersion 'token': secretString must be set. Only text secrets are offered on this machine.",
        "aws:secretsmanager/secretVersion:SecretVersion",
        "secretBinary",
        "x")]
    [InlineData("Invocation 'token': ResourceNotFoundException: function 'x' does not exist. Create it in "
        + "the same program.",
        "aws:lambda/invocation:Invocation", "functionName", "x")]
    public async Task What_cannot_be_made_is_refused(string message, string type, string key, object value)
    {
        var cloud = Cloud();
        var inputs = ImmutableDictionary<string, object>.Empty.Add("length", 4.0).Add(key, value);

        var exception = await Assert.ThrowsAsync<ResourceException>(() => cloud.NewResourceAsync(
            new MockResourceArgs { Type = type, Name = "token", Inputs = inputs }));

        Assert.Equal(message, exception.Message);
        Assert.Equal([message], cloud.Failures);
    }

    [Fact]
    public async Task A_secret_serves_the_value_of_its_version()
    {
        var (secret, _) = await CreateAsync("aws:secretsmanager/secret:Secret", "secret");
        await CreateAsync(
            "aws:secretsmanager/secretVersion:SecretVersion",
            "version",
            ("secretId", secret),
            ("secretString", "value"));

        Assert.Equal("value", _secrets.Find(secret)?.Value);
    }

    [Fact]
    public async Task A_type_without_a_meaning_here_is_registered_and_noted()
    {
        var (id, _) = await CreateAsync("aws:s3/bucket:Bucket", "files");

        Assert.Matches("^files-[0-9a-f]{7}$", id);
        Assert.Equal(["Bucket 'files' does nothing on this machine: it is only registered."], _notes);
    }

    [Fact]
    public async Task Components_are_none_of_the_clouds_business()
    {
        await CreateAsync("caching-tier:index:CacheNetwork", "network");

        Assert.Equal(0, _graph.Count);
        Assert.Empty(_notes);
    }

    [Fact]
    public async Task The_account_answers_for_its_region()
    {
        Assert.Equal("eu-west-1", (await CallAsync("aws:index/getRegion:getRegion"))["region"]);
        Assert.Equal(
            "000000000000",
            (await CallAsync("aws:index/getCallerIdentity:getCallerIdentity"))["accountId"]);
        Assert.Equal("aws", (await CallAsync("aws:index/getPartition:getPartition"))["partition"]);
        Assert.Equal(
            ["eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d", "eu-west-1e", "eu-west-1f"],
            ((IEnumerable<object>)(await CallAsync("aws:index/getAvailabilityZones:getAvailabilityZones"))[
                "names"]).Cast<string>());
    }

    [Fact]
    public async Task Subnets_that_were_not_made_here_are_in_a_zone_each()
    {
        var first = await CallAsync("aws:ec2/getSubnet:getSubnet", ("id", "subnet-1"));
        var second = await CallAsync("aws:ec2/getSubnet:getSubnet", ("id", "subnet-2"));
        var again = await CallAsync("aws:ec2/getSubnet:getSubnet", ("id", "subnet-1"));

        Assert.Equal("eu-west-1a 10.0.0.0/24", $"{first["availabilityZone"]} {first["cidrBlock"]}");
        Assert.Equal("eu-west-1b 10.0.1.0/24", $"{second["availabilityZone"]} {second["cidrBlock"]}");
        Assert.Equal(first["availabilityZone"], again["availabilityZone"]);
        Assert.Equal("10.0.0.0/16", (await CallAsync("aws:ec2/getVpc:getVpc", ("id", "vpc-1")))["cidrBlock"]);
    }

    [Fact]
    public async Task What_was_made_here_is_looked_up()
    {
        var (vpc, _) = await CreateAsync("aws:ec2/vpc:Vpc", "tier", ("cidrBlock", "10.7.0.0/16"));
        var (subnet, _) = await CreateAsync("aws:ec2/subnet:Subnet", "tier-1",
            ("vpcId", vpc), ("availabilityZone", "eu-west-1c"), ("cidrBlock", "10.7.0.0/19"));

        var found = await CallAsync("aws:ec2/getSubnet:getSubnet", ("id", subnet));

        Assert.Equal(
            $"{vpc} eu-west-1c 10.7.0.0/19",
            $"{found["vpcId"]} {found["availabilityZone"]} {found["cidrBlock"]}");
        Assert.Equal("10.7.0.0/16", (await CallAsync("aws:ec2/getVpc:getVpc", ("id", vpc)))["cidrBlock"]);
        var group = await CallAsync(
            "aws:ec2/getSecurityGroup:getSecurityGroup",
            ("vpcId", vpc),
            ("name", "default"));
        Assert.Matches("^sg-[0-9a-f]{17}$", (string)group["id"]);
    }

    [Fact]
    public async Task A_function_without_an_answer_says_so()
    {
        var exception = await Assert.ThrowsAsync<CloudException>(() => CallAsync("aws:ec2/getAmi:getAmi"));

        Assert.Equal("Function aws:ec2/getAmi:getAmi has no answer on this machine, only on AWS. It was "
            + "called with: nothing.",
            exception.Message);
    }

    private LocalCloud Cloud() => new(new Regions(_account), _graph, account =>
        [
            new NetworkFamily(account),
            new SecretFamily(account, _secrets),
            new FunctionFamily(account, _graph, null!),
            new UserFamily(account, _graph),
            new CacheFamily(account, _graph, null!, _notes.Add),
            new PlainFamily(account, _notes.Add),
        ],
        CancellationToken.None);

    private async Task<(string Id, ImmutableDictionary<string, object> State)> CreateAsync(
        string type, string name, params (string Key, object Value)[] inputs)
    {
        var (id, state) = await Cloud().NewResourceAsync(new MockResourceArgs
        {
            Type = type,
            Name = name,
            Inputs = inputs.ToImmutableDictionary(input => input.Key, input => input.Value),
        });
        return (id!, (ImmutableDictionary<string, object>)state);
    }

    private async Task<ImmutableDictionary<string, object>> CallAsync(
        string token,
        params (string Key, object Value)[] args) =>
        (ImmutableDictionary<string, object>)await Cloud().CallAsync(new MockCallArgs
        {
            Token = token,
            Args = args.ToImmutableDictionary(entry => entry.Key, entry => entry.Value),
        });
}
