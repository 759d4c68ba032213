using System.Text.Json;

namespace Specs.Stacks;

/// <summary>
/// The ids that Pulumi makes by the pattern of the project or stack are ones that ElastiCache takes.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class NamePatternTests
{
    private const string Fix = "Shorten it, or set pulumi:autonaming to another pattern for this stack.";
    private const string Rule = "a name that makes an id of at most 40 lowercase letters, digits and single "
        + "hyphens, not beginning with 'sg-'";

    [Theory]
    [InlineData("dev", "${stack}-${name}-${hex(7)}", "sessions")]
    [InlineData("dev", "${stack}-${name}-${hex(7)}", "a-name-of-twenty-eight-chars")]
    [InlineData("Feature_X", "x-${name}-${hex(7)}", "sessions")]
    [InlineData("dev", "${name}-${config.region}", "sessions")]
    [InlineData("Feature_X", null, "a-name-of-thirty-two-chars-at-it")]
    public async Task Ids_that_are_sound_deploy(string stack, string? pattern, string cache) =>
        (await StackRun.RunAsync(stack, Settings(pattern, cache))).Single("Cluster", cache);

    [Theory]
    [InlineData(
        "dev",
        "${stack}-${name}-${hex(7)}",
        "a-name-of-twenty-nine-chars-x",
        "dev-a-name-of-twenty-nine-chars-x-0000000")]
    [InlineData("Feature_X", "${stack}-${name}-${hex(7)}", "sessions", "Feature_X-sessions-0000000")]
    [InlineData(
        "dev",
        "${project}-${stack}-${name}-${alphanum(18)}",
        "pages",
        "caching-tier-dev-pages-000000000000000000")]
    [InlineData("dev", "${name}-${uuid}", "sessions", "sessions-000000000000000000000000000000000000")]
    [InlineData("sg", "${stack}-${name}-${hex(7)}", "sessions", "sg-sessions-0000000")]
    public async Task Ids_that_are_not_are_named(
        string stack,
        string pattern,
        string cache,
        string id) => Assert.Equal(
        $"Pulumi.{stack}.yaml: caching-tier:caches.{cache} must be {Rule}, but was '{id}' with "
            + $"'{pattern}'. {Fix}",
        await StackRun.FailAsync(stack, Settings(pattern, cache)));

    [Theory]
    [InlineData("aws-caches")]
    [InlineData("SSM")]
    public async Task A_project_whose_parameters_belong_to_AWS_is_refused(string project) => Assert.Equal(
        $"Pulumi.yaml: name must be one that does not begin with 'aws' or 'ssm', but was '{project}'. Each "
        + $"cache has the parameter /{project}/dev/caches/<name>, and Systems Manager keeps such paths for "
        + "itself: rename the project.",
        await StackRun.FailAsync("dev", SettingsOf(project), project));

    // The keys of the settings have the name of the project before them.
    private static Dictionary<string, string> SettingsOf(string project) => Settings(null, "pages")
        .ToDictionary(
            setting => setting.Key.Replace("caching-tier:", $"{project}:", StringComparison.Ordinal),
            setting => setting.Value);

    private static Dictionary<string, string> Settings(string? pattern, string cache)
    {
        var config = new Dictionary<string, string>
        {
            ["caching-tier:profile"] = "dev",
            ["caching-tier:smokeTest"] = "false",
            ["caching-tier:caches"] = $$$"""{"{{{cache}}}":{"kind":"memcached"}}""",
        };
        if (pattern is not null)
            config["pulumi:autonaming"] = JsonSerializer.Serialize(new { pattern });
        return config;
    }
}
