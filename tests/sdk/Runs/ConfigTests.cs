using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

// Settings are read from the environment of the process, so these tests run when no others do.
[Collection(nameof(ConfigTests))]
[CollectionDefinition(nameof(ConfigTests), DisableParallelization = true)]
public sealed class ConfigTests : IDisposable
{
    public ConfigTests() => Environment.SetEnvironmentVariable("PULUMI_CONFIG", """
        {
          "project:name": "shop",
          "project:open": "true",
          "project:wrong": "True",
          "project:count": "12",
          "project:ratio": "1.5",
          "project:rule": "{\"From\": 1, \"text\": \"a\"}",
          "project:raw": 7,
          "project:config:old": "kept",
          "aws:region": "eu-west-1"
        }
        """);

    public void Dispose() => Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);

    [Fact]
    public Task Values_are_read_by_type() => InProgramAsync(config =>
    {
        Assert.Equal("shop", config.Get("name"));
        Assert.True(config.GetBoolean("open"));
        Assert.Equal(12, config.GetInt32("count"));
        Assert.Equal(1.5, config.GetDouble("ratio"));
        Assert.Equal(12, config.RequireInt32("count"));
    });

    [Fact]
    public Task What_is_not_there_is_null() => InProgramAsync(config =>
    {
        Assert.Null(config.Get("none"));
        Assert.Null(config.GetBoolean("none"));
        Assert.Null(config.GetInt32("none"));
        Assert.Null(config.GetObject<RuleSetting>("none"));
        Assert.Null(config.GetSecret("none"));
    });

    [Fact]
    public Task A_missing_required_value_is_named() => InProgramAsync(config =>
    {
        var exception = Assert.ThrowsAny<RunException>(() => config.Require("none"));
        Assert.Equal(
            "Missing Required configuration variable 'project:none'\n"
            + "\tplease set a value using the command `pulumi config set project:none <value>`",
            exception.Message);
        Assert.ThrowsAny<RunException>(() => config.RequireObject<RuleSetting>("none"));
        Assert.ThrowsAny<RunException>(() => config.RequireSecretBoolean("none"));
    });

    [Fact]
    public Task A_value_of_another_type_is_named() => InProgramAsync(config =>
    {
        Assert.Equal(
            "Configuration 'project:wrong' value 'True' is not a valid Boolean",
            Assert.ThrowsAny<RunException>(() => config.GetBoolean("wrong")).Message);
        Assert.Equal(
            "Configuration 'project:name' value 'shop' is not a valid Int32",
            Assert.ThrowsAny<RunException>(() => config.RequireInt32("name")).Message);
        Assert.Equal(
            "Configuration 'project:name' value 'shop' is not a valid Sdk.Runs.ConfigTests+RuleSetting",
            Assert.ThrowsAny<RunException>(() => config.GetObject<RuleSetting>("name")).Message);
    });

    [Fact]
    public Task Objects_are_case_sensitive_unless_the_options_say_otherwise() => InProgramAsync(config =>
    {
        Assert.Equal(new RuleSetting { From = 1 }, config.GetObject<RuleSetting>("rule"));
        var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
        Assert.Equal(
            new RuleSetting { From = 1, Text = "a" },
            config.RequireObject<RuleSetting>("rule", options));
    });

    [Fact]
    public async Task Secret_values_are_secret_outputs()
    {
        Output<string>? name = null;
        Output<int>? count = null;
        await InProgramAsync(
            config => (name, count) = (config.RequireSecret("name"), config.GetSecretInt32("count")));
        Assert.Equal(new Seen<string>("shop", true, true, ""), await name!.SeenAsync());
        Assert.Equal(new Seen<int>(12, true, true, ""), await count!.SeenAsync());
    }

    [Fact]
    public Task Other_names_have_settings_of_their_own() => InProgramAsync(_ =>
    {
        Assert.Equal("eu-west-1", new Config("aws").Get("region"));
        Assert.Equal("eu-west-1", new Config("aws:config").Get("region"));
    });

    [Fact]
    public async Task The_project_is_the_one_of_the_test_options()
    {
        var name = "?";
        var options = new TestOptions { ProjectName = "other" };
        await Deployment.TestAsync(new MockEngine(), options, () => { name = new Config().Get("name"); });
        Assert.Null(name);
    }

    [Fact]
    public Task Keys_of_old_and_values_that_are_not_text_are_read_too() => InProgramAsync(config =>
    {
        Assert.Equal("kept", config.Get("old"));
        Assert.Equal(7, config.GetInt32("raw"));
    });

    private static Task InProgramAsync(Action<Config> read)
        => Program.UpdateAsync(new MockEngine(), () => read(new Config()));

    private sealed record RuleSetting
    {
        public int From { get; init; }

        public string? Text { get; init; }
    }
}
