using Specs.Rules;

namespace Specs.Stacks;

/// <summary>Access by database needs an engine that knows it.</summary>
[Collection(SettingsCollection.Name)]
public sealed class DatabaseRuleTests
{
    private const string Message = "users.app.accessString must be free of 'db=', 'alldbs' and 'resetdbs' "
        + "for the cache 'sessions', but was";

    [Rule("7.19")]
    [Theory]
    [InlineData("on ~* &* +@all db=0", "8.1", false)]
    [InlineData("on ~* &* +@all DB=0,1", "9.0", false)]
    [InlineData("on ~* &* +@all alldbs", "9.0", false)]
    [InlineData("on ~* &* +@all (~a:* db=0 +get)", "9.0", false)]
    [InlineData("on ~* &* +@all db=0", "9.1", true)]
    [InlineData("on ~db=0 &* +@all", "8.1", true)]
    public async Task An_older_engine_takes_no_databases(string access, string version, bool taken)
    {
        var settings = new Dictionary<string, string>
        {
            ["caching-tier:smokeTest"] = "false",
            ["caching-tier:users"] = $$"""{"app":{"accessString":"{{access}}"} }""",
            ["caching-tier:caches"] = $$"""
                {"sessions":{"kind":"replication-group","engineVersion":"{{version}}",
                    "login":{"mode":"users"} } }
                """,
        };

        if (taken)
            await StackRun.RunAsync("prod", settings);
        else
            Assert.Contains(Message, await StackRun.FailAsync("prod", settings), StringComparison.Ordinal);
    }
}
