using CachingTier.Local.Settings;
using Live.Testing;

namespace Live.Cloud;

public sealed class ConfiguredStackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConfiguredStackTests() => _folder.Write("Pulumi.yaml", "name: tier\nruntime: dotnet\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "text")]
    [InlineData("'5'", "5")]
    [InlineData("5", "5")]
    [InlineData("0.5", "0.5")]
    [InlineData("true", "true")]
    [InlineData("'true'", "true")]
    [InlineData("02:00-03:00", "02:00-03:00")]
    [InlineData(
        "{ a: 1, b: '1', c: true, d: 'true', e: ~ }",
        """{"a":1,"b":"1","c":true,"d":"true","e":null}""")]
    [InlineData("[1, two, { three: 3 }]", """[1,"two",{"three":3}]""")]
    public void Values_arrive_as_the_engine_passes_them(string yaml, string expected)
    {
        _folder.Write("Pulumi.dev.yaml", $"config:\n  tier:value: {yaml}\n");

        Assert.Equal(expected, Read().Config["tier:value"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("config:\n")]
    [InlineData("config:\n  tier:value:\n")]
    [InlineData("encryptionsalt: v1:abc\n")]
    public void What_is_not_set_is_absent(string yaml)
    {
        _folder.Write("Pulumi.dev.yaml", yaml);

        Assert.Empty(Read().Config);
    }

    [Fact]
    public void Keys_without_a_namespace_belong_to_the_project()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  zones: 2\n");

        Assert.Equal("""{"aws:region":"eu-west-1","tier:zones":"2"}""", Read().ToJson());
    }

    [Fact]
    public void Defaults_of_the_project_apply_where_the_stack_says_nothing()
    {
        _folder.Write("Pulumi.yaml", """
            name: tier
            config:
              profile: { type: string, default: production }
              zones: { type: integer, default: 3 }
              network: { type: object, default: {} }
              alarms: { description: Of any type, default: by-profile }
              aws:region: eu-west-1
            """);
        _folder.Write("Pulumi.dev.yaml", "config:\n  tier:zones: 2\n");

        Assert.Equal(
            """{"aws:region":"eu-west-1","tier:alarms":"by-profile","tier:network":"{}","""
                + "\"tier:profile\":\"production\",\"tier:zones\":\"2\"}",
            Read().ToJson());
    }

    [Fact]
    public void A_declared_setting_without_default_must_be_set() => Refuses(
        "caches: { type: object }", "",
        "Stack 'dev' is missing configuration value 'tier:caches'. Set it under config: in Pulumi.dev.yaml.");

    [Theory]
    [InlineData("integer", "two", "two")]
    [InlineData("boolean", "1", "1")]
    [InlineData("array", "{ a: 1 }", """{"a":1}""")]
    [InlineData("object", "[1]", "[1]")]
    [InlineData("object", "text", "text")]
    public void A_declared_setting_must_have_its_type(string type, string yaml, string shown) => Refuses(
        $"zones: {{ type: {type} }}", $"config:\n  tier:zones: {yaml}\n",
        $"Stack 'dev' with configuration key 'tier:zones' must be of type '{type}', but was {shown}. "
            + "Correct it in Pulumi.dev.yaml.");

    [Theory]
    [InlineData("{ secure: AAAB }", "tier:value")]
    [InlineData("{ a: { b: { secure: AAAB } } }", "tier:value.a.b")]
    public void An_encrypted_value_cannot_be_read_here(string yaml, string path) => Refuses(
        "other: 1", $"config:\n  tier:value: {yaml}\n",
        $"Pulumi.dev.yaml: {path} is encrypted (secure:) and cannot be decrypted here, because only the "
        + "Pulumi CLI has the key. Use a stack without encrypted values on this machine.");

    [Fact]
    public void A_stack_without_settings_names_those_that_have_some()
    {
        _folder.Write("Pulumi.dev.yaml", "");
        _folder.Write("Pulumi.prod.yaml", "");

        var exception = Assert.Throws<SettingsException>(() => ConfiguredStack.Read(_folder.Path, "test"));
        Assert.Equal("Stack 'test' has no settings: Pulumi.test.yaml does not exist. "
            + "Create it, or take one of these stacks: dev, prod.", exception.Message);
    }

    [Fact]
    public void Broken_yaml_names_file_and_line()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  a: 1\n  a: 2\n");

        var exception = Assert.Throws<SettingsException>(() => Read());
        Assert.StartsWith("Pulumi.dev.yaml line 3: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_is_found_from_below()
    {
        Directory.CreateDirectory(_folder["a/b"]);

        Assert.Equal(_folder.Path, ProjectFolder.Find(_folder["a/b"]));
    }

    private ConfiguredStack Read() => ConfiguredStack.Read(_folder.Path, "dev");

    private void Refuses(string declaration, string settings, string message)
    {
        _folder.Write("Pulumi.yaml", $"name: tier\nconfig:\n  {declaration}\n");
        _folder.Write("Pulumi.dev.yaml", settings);

        Assert.Equal(message, Assert.Throws<SettingsException>(() => Read()).Message);
    }
}
