using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.ElastiCache.Inputs;
using Pulumi.Aws.SecretsManager;
using Pulumi.Random;
using Pulumi.Testing;

namespace OfflineTests.Generated;

public sealed class SecretInputTests
{
    [Fact]
    public async Task A_secret_input_is_secret_even_when_it_is_plain_text() => await InProgram(async () =>
    {
        var version = new SecretVersionArgs { SecretString = "token" };
        var group = new ReplicationGroupArgs { AuthToken = "token" };
        var password = new RandomPasswordState { Result = "token" };

        Assert.True(await Output.IsSecretAsync(version.SecretString.ToOutput()));
        Assert.True(await Output.IsSecretAsync(group.AuthToken.ToOutput()));
        Assert.True(await Output.IsSecretAsync(password.Result.ToOutput()));
    });

    [Fact]
    public async Task A_list_of_secrets_is_secret_when_it_is_assigned() => await InProgram(async () =>
    {
        string[] passwords = ["one", "two"];
        Output<ImmutableArray<string>> own = new UserArgs { Passwords = passwords }.Passwords;
        Output<ImmutableArray<string>> nested = new UserAuthenticationModeArgs { Passwords = passwords }
            .Passwords;

        Assert.True(await Output.IsSecretAsync(own));
        Assert.True(await Output.IsSecretAsync(nested));
    });

    [Fact]
    public async Task An_ordinary_input_is_not_secret() => await InProgram(async () =>
    {
        var version = new SecretVersionArgs { SecretId = "id" };

        Assert.False(await Output.IsSecretAsync(version.SecretId.ToOutput()));
    });

    [Fact]
    public void A_secret_input_that_is_not_set_stays_null() =>
        Assert.Null(new SecretVersionArgs().SecretString);

    private static Task InProgram(Func<Task> test) =>
        Deployment.TestAsync(new RecordingMocks(), new TestOptions(), test);
}
