namespace Live.Cloud;

public sealed class SecretsEndpointTests
{
    private const string Arn = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:sessions-abc";
    private const string NotFound =
        """{"__type":"ResourceNotFoundException","Message":"Secrets Manager can\u0027t find the specified """
        + """secret."}""";

    [Theory(Timeout = 30_000)]
    [InlineData(Arn)]
    [InlineData("sessions")]
    public async Task A_secret_is_read_by_arn_or_name(string id)
    {
        await using var lab = await LambdaLab.OpenAsync();
        lab.Secrets.Create(Arn, "sessions");
        lab.Secrets.Put(Arn, "value", "version");

        Assert.Equal(
            (200, $$"""{"ARN":"{{Arn}}","Name":"sessions","VersionId":"version","SecretString":"value","""
                + "\"VersionStages\":[\"AWSCURRENT\"]}"),
            await lab.CallSecretsAsync("GetSecretValue", $$"""{"SecretId":"{{id}}"}"""));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("arn:aws:secretsmanager:eu-central-1:000000000000:secret:sessions-abc")]
    [InlineData("sessions")]
    public async Task A_secret_of_another_region_is_not_found(string id)
    {
        await using var lab = await LambdaLab.OpenAsync();
        lab.Secrets
            .Create("arn:aws:secretsmanager:eu-central-1:000000000000:secret:sessions-abc", "sessions");
        lab.Secrets.Put("sessions", "value", "version");

        Assert.Equal(
            (400, NotFound),
            await lab.CallSecretsAsync("GetSecretValue", $$"""{"SecretId":"{{id}}"}"""));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_new_value_replaces_the_old_one()
    {
        await using var lab = await LambdaLab.OpenAsync();
        lab.Secrets.Create(Arn, "sessions");

        var (status, _) = await lab.CallSecretsAsync(
            "PutSecretValue",
            """{"SecretId":"sessions","SecretString":"new"}""");

        Assert.Equal(200, status);
        Assert.Equal("new", lab.Secrets.Find(Arn)?.Value);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_secret_that_is_not_there_is_not_found()
    {
        await using var lab = await LambdaLab.OpenAsync();
        lab.Secrets.Create(Arn, "sessions");
        Assert.Equal(
            (200, """{"Name":"sessions"}"""),
            await lab.CallSecretsAsync("DeleteSecret", """{"SecretId":"sessions"}"""));

        Assert.Equal(
            (400, NotFound),
            await lab.CallSecretsAsync("GetSecretValue", """{"SecretId":"sessions"}"""));
        Assert.Equal(
            (400, NotFound),
            await lab.CallSecretsAsync("DeleteSecret", """{"SecretId":"sessions"}"""));
        Assert.Equal(
            (400, NotFound),
            await lab.CallSecretsAsync("PutSecretValue", """{"SecretId":"sessions"}"""));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_secret_without_value_has_no_current_version()
    {
        await using var lab = await LambdaLab.OpenAsync();
        lab.Secrets.Create(Arn, "sessions");

        var (status, body) = await lab.CallSecretsAsync("GetSecretValue", """{"SecretId":"sessions"}""");

        Assert.Equal(400, status);
        Assert.Contains("staging label: AWSCURRENT", body, StringComparison.Ordinal);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("ListSecrets", "{}", "UnknownOperationException")]
    [InlineData("GetSecretValue", "nonsense", "SerializationException")]
    [InlineData("GetSecretValue", "[]", "SerializationException")]
    public async Task What_is_not_understood_is_refused(string action, string body, string type)
    {
        await using var lab = await LambdaLab.OpenAsync();

        var (status, answer) = await lab.CallSecretsAsync(action, body);

        Assert.Equal(400, status);
        Assert.Contains(type, answer, StringComparison.Ordinal);
    }
}
