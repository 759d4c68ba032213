using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.GlobalDatastores;

/// <summary>Arguments of a global datastore that break no rule.</summary>
internal static class GlobalArgs
{
    public static GlobalDatastoreArgs Valid() => new()
    {
        Primary = new()
        {
            ReplicationGroupId = "sessions-1a2b3c4",
            GlobalPrimary = true,
            NodeType = "cache.r7g.large",
            Login = new(),
        },
        Secondaries = [Secondary("us-east-1")],
    };

    public static GlobalSecondaryArgs Secondary(string region) => new()
    {
        Region = region,
        VpcId = $"vpc-{region}",
        SubnetIds = new[] { $"subnet-{region}-a", $"subnet-{region}-b" },
        Login = new(),
    };

    public static CacheUserGroupInputArgs Users(string engine) => new()
    {
        Id = "users-us-east-1",
        Engine = engine,
        Logins =
            [new() { User = "app", AuthMode = "password", SecretArn = "arn:secret", Arn = "arn:user:app" }],
    };

    public static InputMap<string> Credentials() => new() { ["app"] = """{"password":"of-app"}""" };

    public static async Task<(Recorder Recorder, Dictionary<string, CacheConnection> Connections)> CopyAsync(
        GlobalDatastoreArgs args)
    {
        GlobalDatastore? datastore = null;
        var recorder = await Recorder.RunAsync(() => datastore = new GlobalDatastore("global", args));
        return (recorder, await OutputUtilities.GetValueAsync(datastore!.Connections));
    }
}
