using System.Text.Json.Nodes;
using CachingTier.Local.Commands;

namespace Live.Cloud;

public sealed class ClientCommandSpecs
{
    [Theory]
    [InlineData(
        """{"engine":"valkey","host":"127.0.0.1","port":6379,"tls":true,"clusterMode":false,"user":"app"}""",
        "REDISCLI_AUTH=secret redis-cli --tls --cacert /ca.pem -h 127.0.0.1 -p 6379 --user app")]
    [InlineData("""{"engine":"redis","host":"127.0.0.1","port":6379,"tls":false,"clusterMode":true}""",
        "REDISCLI_AUTH=secret redis-cli -h 127.0.0.1 -p 6379 -c")]
    public void The_command_logs_in_as_the_user_of_the_cache(string connection, string command) =>
        Assert.Equal(
            command,
            ClientCommand.For((JsonObject)JsonNode.Parse(connection)!, "/ca.pem", "secret").ToString());
}
