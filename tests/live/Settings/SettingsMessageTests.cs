using CachingTier.Contract;
using CachingTier.Stacks;

namespace Live.Settings;

/// <summary>A problem is one line that a terminal shows as it is, however the setting was written.</summary>
public sealed class SettingsMessageTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "'text'")]
    [InlineData("a\nb\tc\r", @"'a\nb\tc\r'")]
    [InlineData("\u001B[31m\u0007\u009B", @"'\u001B[31m\u0007\u009B'")]
    [InlineData("\u202Etxt\u2028", @"'\u202Etxt\u2028'")]
    [InlineData("😀", "'😀'")]
    public void A_text_is_shown_on_one_line(string text, string shown) =>
        Assert.Equal(shown, Quoted.Text(text));

    [Fact]
    public void Half_a_character_is_shown_as_an_escape() =>
        Assert.Equal(@"'\uD800x'", Quoted.Text("\uD800x"));

    [Fact]
    public void A_long_text_is_shown_by_its_beginning()
    {
        Assert.Equal($"'{new string('x', 60)}'", Quoted.Text(new string('x', 60)));
        Assert.Equal(
            $"'{new string('x', 60)}…' of 1000000 characters", Quoted.Text(new string('x', 1_000_000)));
        Assert.Equal(
            $"'{new string('x', 59)}…' of 62 characters", Quoted.Text($"{new string('x', 59)}😀y"));
    }

    [Fact]
    public void A_name_and_a_value_are_shown_on_one_line() => Assert.Equal(
        [@"Pulumi.dev.yaml: tier:caches.\u001B[31m\n.kind must be 'replication-group', 'memcached' or "
            + $"'serverless', but was '\\u0007{new string('y', 59)}…' of 901 characters. "],
        Problems($$"""caches: { "\e[31m\n": { kind: "\a{{new string('y', 900)}}" } }""")
            .Select(problem => problem[..(problem.IndexOf("characters. ", StringComparison.Ordinal) + 12)]));

    [Fact]
    public void A_long_name_is_shown_by_its_beginning()
    {
        var problem = Problems($"? {new string('z', 1_000)}\n  : 1").Single(line =>
            line.Contains("zzz", StringComparison.Ordinal));

        Assert.StartsWith(
            $"Pulumi.dev.yaml: tier:{new string('z', 195)}… must be a setting of the caching tier, but was "
                + "unknown. ",
            problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_gives_a_key_twice_is_no_map() => Assert.Equal(
        ["Pulumi.dev.yaml: tier:caches must be a map of at least one cache, but was "
            + "'{\"a\": {\"kind\": \"memcached\"}, \"a\": {}}'. Write it like {sessions: {kind: "
            + "replication-group}}."],
        Problems("caches: '{\"a\": {\"kind\": \"memcached\"}, \"a\": {}}'"));

    [Theory]
    [InlineData("shards: -1")]
    [InlineData("shards: 2147483647")]
    [InlineData("shards: 3, replicas: -2147483648")]
    public void A_number_out_of_every_range_is_a_problem(string cache) => Assert.NotEmpty(
        Problems($"caches: {{ a: {{ kind: replication-group, {cache} }} }}"));

    private List<string> Problems(string yaml)
    {
        var settings = _folder.Read($"config:\n  aws:region: eu-west-1\n  smokeTest: false\n  {yaml}\n");
        return [.. CachingStack.Plan(new StackConfiguration("tier", "dev", settings.Config)).Problems
            .Select(problem => problem.ToString())];
    }
}
