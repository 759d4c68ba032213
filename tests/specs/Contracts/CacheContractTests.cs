using CachingTier.Contract;

namespace Specs.Contracts;

public sealed class CacheContractTests
{
    private const string Smallest =
        """{"kind":"serverless","engine":"valkey","host":"cache","port":6379,"tls":true,"""
        + """ "authMode":"none","clusterMode":false}""";

    private const string Full =
        """{"kind":"replication-group","engine":"redis","host":"cache","port":6379,"""
        + """ "readerHost":"reader","readerPort":6380,"tls":true,"authMode":"iam","""
        + """ "secretArn":"arn:secret","user":"app","clusterMode":true,"clientSecurityGroupId":"sg-1","""
        + """ "users":[{"name":"app","user":"app-1","authMode":"iam","arn":"arn:app"}],"""
        + """ "cacheArn":"arn:cache","transitEncryption":"preferred","readOnly":true,"""
        + """ "tokenSecretArn":"arn:token"}""";

    [Theory]
    [InlineData(Smallest)]
    [InlineData(Full)]
    public void What_is_read_is_written_again_and_nothing_that_is_not_set(string json) =>
        Assert.Equal(json.Replace(" ", ""), CacheContract.Parse(json).ToJson());

    [Fact]
    public void A_member_of_a_newer_tier_is_ignored() =>
        Assert.Equal(
            CacheContract.Parse(Smallest).ToJson(),
            CacheContract.Parse(Smallest.Replace("{", """{"later":[1],""")).ToJson());

    [Fact]
    public void What_may_be_left_out_has_a_default()
    {
        var contract = CacheContract.Parse("""
            {"kind":"memcached","engine":"memcached","host":"h","port":1,"tls":false,"authMode":"none",
             "readerHost":null,"users":[{"user":"app","authMode":"iam","arn":"arn"}],"cacheArn":"arn:cache"}
            """);

        Assert.False(contract.ClusterMode);
        Assert.Null(contract.ReaderHost);
        Assert.Equal("app", Assert.Single(contract.Users!).Name);
    }

    [Theory]
    [InlineData("null", "The cache contract must be a JSON object, but was null.")]
    [InlineData("[]", "The cache contract must be a JSON object, but was a list.")]
    [InlineData("{}", "The cache contract is not valid: "
        + "kind must be 'replication-group', 'memcached' or 'serverless', but was not set. "
        + "engine must be 'valkey', 'redis' or 'memcached', but was not set. "
        + "host must be set, but was not set. port must be set, but was not set. "
        + "tls must be set, but was not set. "
        + "authMode must be 'none', 'token', 'password' or 'iam', but was not set.")]
    [InlineData("""
        {"kind":1,"engine":"Valkey","host":["a"],"port":6379.5,"tls":"yes","authMode":"none","users":[null]}
        """, "The cache contract is not valid: "
        + "kind must be 'replication-group', 'memcached' or 'serverless', but was a number. "
        + "engine must be 'valkey', 'redis' or 'memcached', but was 'Valkey'. "
        + "host must be a text, but was a list. port must be a whole number, but was a number. "
        + "tls must be true or false, but was a text. users[0] must be a JSON object, but was null.")]
    public void Everything_that_is_wrong_is_reported_at_once(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CacheContract.Parse(json)).Message);

    [Theory]
    [InlineData("{ not json")]
    [InlineData("""{"port":1,"port":2}""")]
    public void Text_that_is_no_json_is_refused(string text) => Assert.StartsWith(
        "The cache contract is not JSON: ",
        Assert.Throws<FormatException>(() => CacheContract.Parse(text)).Message,
        StringComparison.Ordinal);
}
