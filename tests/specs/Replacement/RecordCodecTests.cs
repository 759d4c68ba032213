using System.Collections.Immutable;
using System.Text.Json;
using CachingTier;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>A record outlives a deployment and the version of the package that wrote it.</summary>
public sealed class RecordCodecTests
{
    [Fact]
    public void A_record_is_read_back_as_it_was_written()
    {
        var record = new ReplicationGroupRecord
        {
            Settings = new() { ClusterMode = ClusterMode.Compatible, Login = new() { TokenGeneration = 2 } },
            Inputs = new()
            {
                Engine = CacheEngine.Valkey,
                Port = 6379,
                KmsKeyId = Recorded<string>.Secret,
                SnapshotName = Recorded<string>.LeftOut,
                TransitEncryptionEnabled = true,
                NodeGroupConfigurations = ImmutableArray.Create(
                    new ShardRecord { NodeGroupId = "0001", ReplicaAvailabilityZones = ["eu-west-1a"] }),
            },
        };

        var json = RecordCodec.Write(record);

        Assert.Equal(
            """
            {"kind":"replication-group","settings":{"clusterMode":"compatible",\
                "login":{"tokenGeneration":2}},"inputs":{"engine":"valkey","kmsKeyId":"*",\
                "nodeGroupConfigurations":[{"nodeGroupId":"0001",\
                "replicaAvailabilityZones":["eu-west-1a"]}],"port":6379,"snapshotName":"",\
                "transitEncryptionEnabled":true}}
            """.Unfold(),
            Sorted(json));
        Assert.Equal(json.ToString(), RecordCodec.Write(RecordCodec.Read(json)!).ToString());
    }

    [Fact]
    public void What_is_not_known_yet_is_not_written() => Assert.Equal(
        """{"kind":"memcached","inputs":{}}""",
        RecordCodec
            .Write(new MemcachedRecord { Inputs = new() { Port = Recorded<int>.Unknown } })
            .ToString());

    [Theory]
    [InlineData(
        """{"kind":"memcached","inputs":{"port":11300,"shape":{"of":["tomorrow"]}},"more":true}""",
        11300)]
    [InlineData("""{"kind":"memcached","inputs":{"port":11300,"engine":"dragonfly"}}""", 11300)]
    [InlineData("""{"kind":"memcached","inputs":{"port":"11300"}}""", null)]
    [InlineData("""{"kind":"memcached","inputs":{"port":[1]}}""", null)]
    [InlineData("""{"kind":"memcached","inputs":{}}""", null)]
    public void Of_another_version_what_is_known_is_read(string json, int? port)
    {
        var record = Assert.IsType<MemcachedRecord>(RecordCodec.Read(JsonDocument.Parse(json).RootElement));

        Assert.Equal(port is { } known ? known : default(Recorded<int>), record.Inputs!.Port);
        Assert.Equal(default, record.Inputs.Engine);
    }

    [Theory]
    [InlineData("""{"kind":"ledger"}""")]
    [InlineData("""{"inputs":{"port":11300}}""")]
    [InlineData("""{"kind":7}""")]
    [InlineData("""{"kind":"memcached","inputs":"none"}""")]
    [InlineData("\"\"")]
    public void What_is_no_record_is_left_alone(string json) =>
        Assert.Null(RecordCodec.Read(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Pulumi_hands_out_numbers_and_lists_of_its_own() => Assert.Equal(
        """{"kind":"serverless","inputs":{"majorEngineVersion":"8","subnetIds":["a","b"]}}""",
        Sorted(RecordCodec.Write(RecordCodec.Read(ImmutableDictionary<string, object?>.Empty
            .Add("kind", "serverless")
            .Add("inputs", ImmutableDictionary<string, object?>.Empty
                .Add("majorEngineVersion", "8")
                .Add("subnetIds", ImmutableArray.Create<object?>("a", "b"))))!)));

    // Kind, settings and inputs in this order; their members by name.
    private static string Sorted(JsonElement record) => "{" + string.Join(',', record.EnumerateObject()
        .OrderBy(member => member.Name == "kind" ? 0 : member.Name == "settings" ? 1 : 2)
        .Select(member => $"\"{member.Name}\":" + (member.Value.ValueKind != JsonValueKind.Object
            ? member.Value.GetRawText()
            : "{" + string.Join(',', member.Value.EnumerateObject()
                .OrderBy(input => input.Name, StringComparer.Ordinal)
                .Select(input => $"\"{input.Name}\":{input.Value.GetRawText()}")) + "}"))) + "}";
}
