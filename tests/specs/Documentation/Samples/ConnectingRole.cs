using CachingTier;
using Pulumi.Aws.Iam;

namespace Specs.Documentation.Samples;

/// <summary>A role that logs in with IAM.</summary>
internal static class ConnectingRole
{
    public static void Connect(Role role, RedisReplicationGroup orders, string userArn)
    {
        _ = new ConnectPolicy("web", new()
        {
            RoleName = role.Name,
            CacheArns = { orders.Connection.Apply(connection => connection.CacheArn!) },
            UserArns = { userArn },
        });
    }
}
