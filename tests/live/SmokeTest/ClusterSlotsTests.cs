using SmokeTesting;

namespace Live.SmokeTest;

public sealed class ClusterSlotsTests
{
    private static readonly ServerEndpoint Asked =
        new("clustercfg.sessions.abc123.use1.cache.amazonaws.com", 6379);

    [Fact]
    public void Nodes_that_go_by_their_names_keep_them()
    {
        var shards = ClusterSlots.Parse(
            List(Range(
                0,
                16383,
                Node("sessions-0001-001.abc123", 6379),
                Node("sessions-0001-002.abc123", 6379))), Asked);

        var shard = Assert.Single(shards);
        Assert.Equal(new ServerEndpoint("sessions-0001-001.abc123", 6379), shard.Primary);
        Assert.Equal([new ServerEndpoint("sessions-0001-002.abc123", 6379)], shard.Replicas);
    }

    [Fact]
    public void Nodes_that_go_by_their_addresses_are_checked_against_the_name_they_announce()
    {
        var node = Node("10.0.1.7", 6379, "hostname", "sessions-0001-001.abc123");

        var shard = Assert.Single(ClusterSlots.Parse(List(Range(0, 16383, node)), Asked));

        Assert.Equal(new ServerEndpoint("10.0.1.7", 6379, "sessions-0001-001.abc123"), shard.Primary);
    }

    [Fact]
    public void Nodes_without_any_name_are_checked_against_the_name_of_the_configuration_endpoint()
    {
        var shard = Assert.Single(
            ClusterSlots.Parse(List(Range(0, 16383, Node("10.0.1.7", 6379))), Asked));

        Assert.Equal(new ServerEndpoint("10.0.1.7", 6379, Asked.Host), shard.Primary);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_node_without_a_host_is_the_one_that_was_asked(string? host)
    {
        var shard = Assert.Single(ClusterSlots.Parse(List(Range(0, 16383, Node(host, 6379))), Asked));

        Assert.Equal(Asked, shard.Primary);
    }

    [Fact]
    public void Ranges_of_one_primary_are_one_shard_and_gaps_are_found()
    {
        var shards = ClusterSlots.Parse(
            List(
                Range(9000, 16000, Node("a", 6379)),
                Range(0, 99, Node("a", 6379)),
                Range(100, 8000, Node("b", 6379))), Asked);

        Assert.Equal(
            ["0-99, 9000-16000", "100-8000"],
            shards.Select(shard => string.Join(", ", shard.Ranges)));
        Assert.Equal("8001-8999, 16001-16383", string.Join(", ", ClusterSlots.Missing(shards)));
    }

    [Fact]
    public void Hash_slots_are_those_of_the_cluster_specification()
    {
        Assert.Equal(0x31C3, HashSlot.Compute("123456789"));
        var shard = new Shard(Asked, [], [new SlotRange(16383, 16383)]);
        var key = HashSlot.CreateKey(shard, "run");
        Assert.Equal(16383, HashSlot.Compute(key.Split('{', '}')[1]));
    }

    private static RedisReply List(params RedisReply[] items) => new(null, items);

    private static RedisReply Range(int first, int last, params RedisReply[] nodes) =>
        List([new RedisReply($"{first}"), new RedisReply($"{last}"), .. nodes]);

    private static RedisReply Node(string? host, int port, params string[] more) =>
        List(new RedisReply(host), new RedisReply($"{port}"), new RedisReply("id"),
            List([.. more.Select(text => new RedisReply(text))]));
}
