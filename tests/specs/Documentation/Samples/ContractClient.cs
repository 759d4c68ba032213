using System.Text.Json.Nodes;
using CachingTier.Contract;
using StackExchange.Redis;

namespace Specs.Documentation.Samples;

/// <summary>A client that knows nothing of a cache but its secret.</summary>
internal static class ContractClient
{
    public static async Task<string?> GreetAsync(string secret)
    {
        var contract = CacheContract.Parse(secret);
        var options = new ConfigurationOptions
        {
            EndPoints = { { contract.Host, contract.Port } },
            Ssl = contract.Tls,
            User = contract.User,
            Password = (string?)JsonNode.Parse(secret)!["password"],
        };
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        var cache = connection.GetDatabase();
        await cache.StringSetAsync("greeting", "hello", TimeSpan.FromMinutes(1));
        return await cache.StringGetAsync("greeting");
    }
}
