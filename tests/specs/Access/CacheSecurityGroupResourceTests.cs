using CachingTier;
using Specs.Testing;

namespace Specs.Access;

public sealed class CacheSecurityGroupResourceTests
{
    [Fact]
    public async Task A_cache_lets_in_its_clients_on_its_ports_and_nobody_else()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheSecurityGroup("sessions", new()
        {
            VpcId = "vpc-1",
            Ports = [6379, 6380],
            Tags = new() { ["team"] = "web" },
        }));

        Assert.Equal(
            """
            aws:ec2/securityGroup:SecurityGroup sessions
              description: A cache: lets in its clients only
              tags: {Name: sessions, team: web}
              vpcId: vpc-1
            caching-tier:index:CacheSecurityGroup sessions
              ports: [6379, 6380]
              tags: {team: web}
              vpcId: vpc-1
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule sessions-6379
              description: Clients to port 6379
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: sessions-client-id
              securityGroupId: sessions-id
              tags: {Name: sessions-6379, team: web}
              toPort: 6379
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule sessions-6380
              description: Clients to port 6380
              fromPort: 6380
              ipProtocol: tcp
              referencedSecurityGroupId: sessions-client-id
              securityGroupId: sessions-id
              tags: {Name: sessions-6380, team: web}
              toPort: 6380
            aws:ec2/securityGroup:SecurityGroup sessions-client
              description: Clients of a cache: attach to be let in
              tags: {Name: sessions-client, team: web}
              vpcId: vpc-1
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule sessions-client-6379
              description: The cache on port 6379
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: sessions-id
              securityGroupId: sessions-client-id
              tags: {Name: sessions-client-6379, team: web}
              toPort: 6379
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule sessions-client-6380
              description: The cache on port 6380
              fromPort: 6380
              ipProtocol: tcp
              referencedSecurityGroupId: sessions-id
              securityGroupId: sessions-client-id
              tags: {Name: sessions-client-6380, team: web}
              toPort: 6380
            """,
            recorder.Text());
    }
}
