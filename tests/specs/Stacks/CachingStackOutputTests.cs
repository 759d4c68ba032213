using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CachingStackOutputTests
{
    [Fact]
    public async Task The_connections_the_report_and_the_vpc_are_outputs_and_hold_no_secret()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        Assert.Equal(
            """
            caches: {leaderboard: {acceptsNoLogin: null, authMode: password, cacheArn: arn:leaderboard, \
                clientSecurityGroupId: leaderboard-access-client-id, clusterMode: true, engine: valkey, \
                host: leaderboard.serverless.test, kind: serverless, port: 6379, readOnly: null, \
                readerHost: leaderboard.serverless.test, readerPort: 6380, \
                secretArn: arn:leaderboard-secret, tls: true, tokenSecretArn: null, \
                transitEncryption: null, user: app, users: [{arn: arn:leaderboard-users-app, \
                authMode: password, name: app, secretArn: arn:leaderboard-secret, user: app}]}, \
                pages: {acceptsNoLogin: null, authMode: none, cacheArn: null, \
                clientSecurityGroupId: pages-access-client-id, clusterMode: false, engine: memcached, \
                host: pages.cfg.test, kind: memcached, port: 11211, readOnly: null, readerHost: null, \
                readerPort: null, secretArn: null, tls: true, tokenSecretArn: null, \
                transitEncryption: null, user: null, users: null}, sessions: {acceptsNoLogin: null, \
                authMode: token, cacheArn: null, clientSecurityGroupId: sessions-access-client-id, \
                clusterMode: false, engine: valkey, host: master.sessions.test, kind: replication-group, \
                port: 6379, readOnly: null, readerHost: replica.sessions.test, readerPort: 6379, \
                secretArn: arn:sessions-secret, tls: true, tokenSecretArn: null, transitEncryption: null, \
                user: null, users: null}}
            smokeTest: {caches: [{name: sessions, passed: true}, {name: pages, passed: true}, \
                {name: leaderboard, passed: true}], passed: true}
            vpcId: tier-id
            """.Unfold(),
            string.Join("\n", (await recorder.OutputTextAsync("caching-tier-dev")).Split('\n').Where(line =>
                line.Split(':')[0] is "caches" or "smokeTest" or "vpcId")));
    }
}
