using System.Text.Json.Nodes;
using CachingTier;

namespace Specs.Connection;

public sealed class CacheConnectionTests
{
    [Fact]
    public void Nothing_is_lost_on_the_way_to_the_smoke_test()
    {
        var connection = new CacheConnection(
            "replication-group",
            "valkey",
            "host",
            6379,
            "reader",
            6380,
            true,
            "password",
            "arn:secret",
            "app",
            true,
            "sg-1",
            [new CacheLogin("app", "app-id", "password", "arn:secret", "arn:app")],
            "arn:cache",
            "preferred",
            true,
            "arn:token",
            true);

        var json = connection.ToJson();

        Assert.Equal(
            typeof(CacheConnection).GetProperties()
                .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
                .Order(),
            JsonNode.Parse(json)!.AsObject().Select(member => member.Key).Order());
        Assert.Equal(json, ConnectionMapping.ToConnection(connection.ToArgs()).ToJson());
    }
}
