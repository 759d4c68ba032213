using CachingTier.Contract;
using CachingTier.Local.Commands;
using Live.Testing;

namespace Live.Cloud;

public sealed class ClientCommandTests
{
    [Theory]
    [InlineData(
        """
        {
          "kind": "replication-group", "engine": "valkey", "host": "127.0.0.1", "port": 6379, "tls": true,
          "authMode": "password", "secretArn": "arn:secret", "clusterMode": false, "user": "app"
        }
        """,
        "REDISCLI_AUTH=secret redis-cli --tls --cacert /ca.pem -h 127.0.0.1 -p 6379 --user app")]
    [InlineData(
        """
        {
          "kind": "replication-group", "engine": "redis", "host": "127.0.0.1", "port": 6379, "tls": false,
          "authMode": "token", "secretArn": "arn:secret", "clusterMode": true
        }
        """,
        "REDISCLI_AUTH=secret redis-cli -h 127.0.0.1 -p 6379 -c")]
    public void The_command_logs_in_as_the_user_of_the_cache(string connection, string command) =>
        Assert.Equal(
            command,
            ClientCommand.For(CacheContract.Parse(connection), "/ca.pem", "secret").ToString());

    [Theory]
    [InlineData("redis-cli", "redis-cli", "valkey-cli")]
    [InlineData("redis-cli", "redis-cli")]
    [InlineData("valkey-cli", "valkey-cli")]
    [InlineData("redis-cli")]
    public void Either_client_opens_a_cache(string expected, params string[] installed)
    {
        using var folder = new TemporaryFolder();
        foreach (var program in installed)
            folder.Write(program, "");

        Assert.Equal(expected, ClientCommand.FindClient($"/nowhere:{folder.Path}"));
    }
}
