using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.SecretsManager;
using Pulumi.Random;
using Pulumi.Testing;

namespace OfflineTests.Generated;

public sealed class SecretInputTests
{
    [Fact]
    public async Task A_secret_input_is_secret_even_when_it_is_plain_text() => await InProgram(async () =>
    {
        Assert.True(await Output.IsSecretAsync(new SecretVersionArgs { SecretString = "token" }.SecretString.ToOutput()));
        Assert.True(await Output.IsSecretAsync(new ReplicationGroupArgs { AuthToken = "token" }.AuthToken.ToOutput()));
        Assert.True(await Output.IsSecretAsync(new RandomPasswordState { Result = "token" }.Result.ToOutput()));
    });

    [Fact]
    public async Task A_list_of_secrets_is_secret_when_it_is_assigned() => await InProgram(async () =>
    {
        Output<ImmutableArray<string>> passwords =
            new UserArgs { Passwords = new[] { "one", "two" } }.Passwords;

        Assert.True(await Output.IsSecretAsync(passwords));
    });

    [Fact]
    public async Task An_ordinary_input_is_not_secret() => await InProgram(async () =>
        Assert.False(await Output.IsSecretAsync(new SecretVersionArgs { SecretId = "id" }.SecretId.ToOutput())));

    [Fact]
    public void A_secret_input_that_is_not_set_stays_null() => Assert.Null(new SecretVersionArgs().SecretString);

    private static Task InProgram(Func<Task> test) =>
        Deployment.TestAsync(new RecordingMocks(), new TestOptions(), test);
}
