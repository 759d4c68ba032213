using Specs.Testing;

namespace Specs.Stacks;

/// <summary>Keys, users and secrets of a copy belong to its region.</summary>
[Collection(SettingsCollection.Name)]
public sealed class CopySecretSettingsTests
{
    [Theory]
    [InlineData("true", "", "arn:aws:kms:eu-central-1:123456789012:key/key-eu-central-1")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/own",
        "caching-tier:regions: {eu-central-1: {key: 'arn:aws:kms:eu-central-1:123456789012:key/own'}}",
        "arn:aws:kms:eu-central-1:123456789012:key/own")]
    public async Task A_key_is_one_of_the_region(string key, string regions, string expected)
    {
        var recorder = await CopySettingsTests.RunAsync(
            "copies: {eu-central-1: {}}",
            $"caching-tier:key: '{key}'\n{regions}");

        Assert.Equal(expected, recorder.Single("ReplicationGroup", "sessions-eu-central-1")["kmsKeyId"]);
        Assert.Equal(expected, recorder.Single("LogGroup", "sessions-eu-central-1-slow-log")["kmsKeyId"]);
        Assert.Equal(expected, recorder.Single("Secret", "sessions-eu-central-1-secret")["kmsKeyId"]);
        Assert.Equal(expected, recorder.Single("LogGroup", "tier-eu-central-1-flow")["kmsKeyId"]);
    }

    [Fact]
    public async Task Users_are_made_in_each_region()
    {
        var recorder = await CopySettingsTests.RunAsync(
            "login: {mode: users}, copies: {eu-central-1: {}}",
            "caching-tier:users: {app: {}}");

        var group = recorder.Single("UserGroup", "users-eu-central-1");
        Assert.Equal(CopySettingsTests.Region, group.Provider);
        Assert.Equal(
            CopySettingsTests.Region,
            recorder.Single("Secret", "users-eu-central-1-app-secret").Provider);
        Assert.Contains(
            "\"username\":\"app\",\"password\":\"token-of-users-eu-central-1-app",
            (string)recorder.Single("SecretVersion", "sessions-eu-central-1-user-secret")["secretString"]!,
            StringComparison.Ordinal);
        Assert.Equal(
            $" [{group["userGroupId"]}]",
            Registration.Lines(recorder.Single("ReplicationGroup", "sessions-eu-central-1")["userGroupIds"]));
    }

    [Fact]
    public async Task Clients_that_have_not_moved_to_users_are_let_in_everywhere()
    {
        var recorder = await CopySettingsTests.RunAsync(
            "login: {mode: users, acceptToken: true}, copies: {eu-central-1: {}}",
            "caching-tier:users: {app: {}}");

        foreach (var cache in new[] { "sessions", "sessions-eu-central-1" })
        {
            Assert.Contains(
                "[token-of-sessions-token]",
                recorder.Single("elasticache/user:User", $"{cache}-moving-default").Text(),
                StringComparison.Ordinal);
            Assert.Contains(
                $"\"tokenSecretArn\":\"arn:{cache}-secret\"",
                recorder.Single("Parameter", cache).Text(),
                StringComparison.Ordinal);
        }
    }
}
