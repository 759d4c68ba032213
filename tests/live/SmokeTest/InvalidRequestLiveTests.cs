namespace Live.SmokeTest;

public sealed class InvalidRequestLiveTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("{\"caches\":{},\"timeoutSeconds\":\"x\"}",
        "Smoke test: the request must be JSON of the documented shape, but is not at line 1, path "
        + "'$.timeoutSeconds'. Send {\"caches\":{\"<name>\":{<connection contract>}}}.")]
    [InlineData("{ not json",
        "Smoke test: the request must be JSON of the documented shape, but is not at line 1, path '$'. "
        + "Send {\"caches\":{\"<name>\":{<connection contract>}}}.")]
    [InlineData("{}", "Smoke test: caches must name at least one cache, but was empty. Send "
        + "{\"caches\":{\"<name>\":{<connection contract>}}}.")]
    [InlineData("null", "Smoke test: caches must name at least one cache, but was empty. Send "
        + "{\"caches\":{\"<name>\":{<connection contract>}}}.")]
    public async Task A_request_of_another_shape_is_an_error_that_says_where(string request, string message)
    {
        await using var scene = await SmokeScene.OpenAsync();

        var result = await scene.RunTextAsync(request);

        Assert.Equal((false, "InvalidRequest"), (result.Answer.Succeeded, result.Answer.ErrorType));
        Assert.Equal(message, result.ErrorMessage);
    }

    [Fact(Timeout = 60_000)]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once()
    {
        await using var scene = await SmokeScene.OpenAsync();

        var result = await scene.RunTextAsync("""
            {
              "caches": {
                "a": {
                  "kind": "cluster", "host": " ", "port": 0, "authMode": "iam", "tls": true,
                  "transitEncryption": "off", "acceptsNoLogin": true
                },
                "b": {
                  "kind": "serverless", "engine": "valkey", "host": "h", "port": 6379, "readerPort": 70000,
                  "tls": false, "authMode": "token", "transitEncryption": "preferred"
                },
                "d": {
                  "kind": "serverless", "engine": "valkey", "host": "h", "port": "x", "authMode": "ldap",
                  "users": [{"user": "app", "authMode": "password"}, {"authMode": "token"}]
                },
                "c": null,
                "e": "contract"
              },
              "timeoutSeconds": 0,
              "settleSeconds": -1
            }
            """);

        const string fix = "Pass the connection output of the cache as it is.";
        const string shape = """Send {"caches":{"<name>":{<connection contract>}}}.""";
        Assert.Equal(
            [
                "Cache 'a': kind must be 'replication-group', 'memcached' or 'serverless', but was "
                    + $"'cluster'. {fix}",
                $"Cache 'a': engine must be 'valkey', 'redis' or 'memcached', but was not set. {fix}",
                $"Cache 'a': host must be the name or address of the cache, but was ' '. {fix}",
                $"Cache 'a': port must be between 1 and 65535, but was '0'. {fix}",
                $"Cache 'a': transitEncryption must be 'preferred' or left out, but was 'off'. {fix}",
                $"Cache 'a': authMode must be 'token' when acceptsNoLogin is true, but was 'iam'. {fix}",
                $"Cache 'a': user must be set when authMode is 'iam', but was not set. {fix}",
                $"Cache 'a': cacheArn must be set when authMode is 'iam', but was not set. {fix}",
                $"Cache 'b': readerPort must be between 1 and 65535, but was '70000'. {fix}",
                $"Cache 'b': tls must be true when transitEncryption is 'preferred', but was false. {fix}",
                $"Cache 'b': secretArn must be set when authMode is 'token', but was not set. {fix}",
                $"Cache 'd': port must be a whole number, but was a text. {fix}",
                $"Cache 'd': tls must be set, but was not set. {fix}",
                $"Cache 'd': authMode must be 'none', 'token', 'password' or 'iam', but was 'ldap'. {fix}",
                $"Cache 'd': users[1].user must be set, but was not set. {fix}",
                "Cache 'd': users[0].secretArn must be set when authMode is 'password', but was not set. "
                    + fix,
                $"Cache 'd': users[1].authMode must be 'password' or 'iam', but was 'token'. {fix}",
                "Cache 'd': users[1].secretArn must be set when authMode is 'token', but was not set. "
                    + fix,
                $"Cache 'c': must be a connection contract, but was null. {shape}",
                $"Cache 'e': must be a connection contract, but was no JSON object. {shape}",
                "Smoke test: timeoutSeconds must be more than 0 and at most 900. Leave it out for the time "
                    + "of the function.",
                "Smoke test: settleSeconds must be at least 0 and at most 900. Leave it out for 0.",
            ],
            result.ErrorMessage!.Split('\n'));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("0")]
    [InlineData("901")]
    [InlineData("soon")]
    public async Task A_time_of_the_function_that_is_none_is_an_error(string seconds)
    {
        await using var scene = await SmokeScene.OpenAsync();
        scene.Environment["SMOKE_TEST_TIMEOUT_SECONDS"] = seconds;

        var result = await scene.RunAsync(new { sessions = Contracts.Redis("no-such-cache.invalid", 6379) });

        Assert.Equal((false, "InvalidRequest"), (result.Answer.Succeeded, result.Answer.ErrorType));
        Assert.Equal("Smoke test: the environment variable SMOKE_TEST_TIMEOUT_SECONDS must be more than 0 "
            + $"and at most 900, but was '{seconds}'. Leave it out for 30.", result.ErrorMessage);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_trust_file_that_cannot_be_read_is_reported_while_starting()
    {
        await using var scene = await SmokeScene.OpenAsync();
        scene.TrustFile = Path.Combine(scene.Folder, "roots.pem");
        await File.WriteAllTextAsync(scene.TrustFile, "no certificate");

        var result = await scene.RunAsync(new { });

        Assert.Equal((true, "TrustStoreInvalid"), (result.Answer.WhileStarting, result.Answer.ErrorType));
        Assert.Equal($"Smoke test: SSL_CERT_FILE must name a readable PEM file of root certificates, but was "
            + $"'{scene.TrustFile}'. It has no certificate.", result.ErrorMessage);
    }
}
