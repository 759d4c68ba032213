using System.Text.RegularExpressions;
using CachingTier.Contract;
using SmokeTesting;

namespace Live.SmokeTest;

public sealed class IamTokenTests
{
    /// <summary>
    /// What botocore 1.43.11 presigns for the same request, with a session token and without.
    /// </summary>
    [Theory]
    [InlineData(
        "session",
        false,
        "&X-Amz-Security-Token=session",
        "9f9aa9101c0004751a52835baa967a7f95c7278fa57c6c9c798592983c700229")]
    [InlineData(
        null,
        true,
        "&ResourceType=ServerlessCache",
        "078a8d16c3ddda4f856d00a55a60b315c3a464bd096c4625dd086fa00241bdda")]
    public void A_token_is_signed_as_botocore_signs_it(
        string? session,
        bool serverless,
        string part,
        string signature)
    {
        var token = IamToken.Sign(
            new AwsIdentity("AKIDTEST", "secret", session, "eu-central-1"),
            "Sessions-1a2b",
            "app-1",
            serverless,
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

        Assert.StartsWith("sessions-1a2b/?Action=connect&", token, StringComparison.Ordinal);
        Assert.Contains(part, token, StringComparison.Ordinal);
        Assert.Contains("&User=app-1&", token, StringComparison.Ordinal);
        Assert.Contains(
            "&X-Amz-Credential=AKIDTEST%2F20260102%2Feu-central-1%2Felasticache%2Faws4_request"
                + "&X-Amz-Date=20260102T030405Z&X-Amz-Expires=900&",
            token,
            StringComparison.Ordinal);
        Assert.Equal(signature, Regex.Match(token, "&X-Amz-Signature=([0-9a-f]+)$").Groups[1].Value);
    }

    [Theory]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions-1a2b", "sessions-1a2b")]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:serverlesscache:leaderboard-1", "leaderboard-1")]
    public void The_name_that_is_signed_ends_the_arn_of_the_cache(string arn, string name) =>
        Assert.Equal(name, Serverless(arn).CacheName);

    private static CacheContract Serverless(string arn) => new()
    {
        Kind = CacheKind.Serverless,
        Engine = CacheEngine.Valkey,
        Host = "host",
        Port = 6379,
        Tls = true,
        AuthMode = AuthMode.None,
        CacheArn = arn,
    };
}
