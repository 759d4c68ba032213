using System.Globalization;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ManyClientsLiveTests
{
    private const int Clients = 2_000;

    [Fact(Timeout = 60_000)]
    public async Task Buffers_of_many_clients_take_nothing_from_the_data()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0) with
        {
            Tls = false,
            Parameters = new Dictionary<string, string> { ["maxmemory-policy"] = "noeviction" },
        });
        // Most of what the smallest node holds.
        var megabyte = new string('x', 1 << 20);
        for (var i = 0; i < 28; i++)
            await EngineTier.AskPlainAsync(group.Primary, null, "SET", $"data:{i}", megabyte);

        var connections = new List<EngineConnection>();
        try
        {
            for (var i = 0; i < Clients; i++)
            {
                connections.Add(
                    await EngineConnection.OpenAsync(group.Primary, null, CancellationToken.None));
            }

            var key = 0;
            foreach (var connection in connections)
            {
                var written = await connection.SendAsync(
                    CancellationToken.None,
                    "SET", $"client:{key++.ToString(CultureInfo.InvariantCulture)}", "value");
                Assert.Equal("OK", written);
            }

            Assert.Equal(
                Clients + 28L, await connections[0].SendAsync(CancellationToken.None, "DBSIZE"));
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }
}
