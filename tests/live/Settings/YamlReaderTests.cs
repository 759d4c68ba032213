using System.Text;

namespace Live.Settings;

public sealed class YamlReaderTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("&a {x: 1}, b: *a", """{"a":{"x":1},"b":{"x":1}}""")]
    [InlineData("&a {x: 1}, b: {<<: *a, y: 2}", """{"a":{"x":1},"b":{"y":2,"x":1}}""")]
    [InlineData("&a {x: 1, y: 1}, b: {y: 2, <<: *a}", """{"a":{"x":1,"y":1},"b":{"y":2,"x":1}}""")]
    [InlineData("&a {x: 1}, b: &b {x: 2, z: 3}, c: {<<: [*a, *b]}",
        """{"a":{"x":1},"b":{"x":2,"z":3},"c":{"x":1,"z":3}}""")]
    [InlineData("{<<: {x: 1}, x: ~}", """{"a":{"x":null}}""")]
    [InlineData("{<<: &b {x: 1}}, c: *b", """{"a":{"x":1},"c":{"x":1}}""")]
    [InlineData("{'<<': 1}", """{"a":{"\u003C\u003C":1}}""")]
    public void Maps_are_merged_as_the_cli_merges_them(string yaml, string json) =>
        Assert.Equal(json, _folder.Value($"{{ a: {yaml} }}"));

    [Theory]
    [InlineData("<<: 1", 2, "<< must be a map or a list of maps, but was '1'. Write it like <<: *name.")]
    [InlineData("a: &l [{}]\n  <<: *l", 3,
        "<< must be a map or a list of maps, but was a list. Write it like <<: *name.")]
    [InlineData("<<: {}\n  <<: {}", 3, "a key must be given once in a map, but was '<<'. Remove one of "
        + "them.")]
    [InlineData("a: 1\n  a: 2", 3, "a key must be given once in a map, but was 'a'. Remove one of them.")]
    [InlineData("a: 1\n  b: *none\n  c: 3", 3, "an alias must be the name of an anchor above it, but was "
        + "'*none'. Put &none before the value that it repeats.")]
    [InlineData("a: 1\n  b: &x {tags: *x}", 3, "an alias must be outside of the value that it repeats, but "
        + "was '*x'. A value cannot contain itself.")]
    [InlineData("b: &x [*x]", 2, "an alias must be outside of the value that it repeats, but was '*x'. A "
        + "value cannot contain itself.")]
    public void What_cannot_be_read_names_its_line(string yaml, int line, string reason) => Assert.Equal(
        $"Pulumi.dev.yaml line {line}: {reason}", _folder.Refusal($"config:\n  {yaml}\n"));

    [Fact]
    public void A_billion_laughs_are_refused()
    {
        var yaml = new StringBuilder("config:\n  l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (var i = 1; i < 10; i++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10));
            yaml.Append($"  l{i}: &l{i} [{aliases}]\n");
        }

        Assert.Equal(
            "Pulumi.dev.yaml line 7: the text must be at most 1048576 characters with its aliases written "
                + "out, but was more. Repeat less.",
            _folder.Refusal(yaml.ToString()));
    }

    [Theory]
    [InlineData("[", 1_000)]
    [InlineData("{a: ", 1_000)]
    [InlineData("[", 200_000)]
    [InlineData("- ", 1_000)]
    public void Deep_nesting_is_refused(string start, int depth) => Assert.Equal(
        "Pulumi.dev.yaml line 2: a value must be nested at most 32 deep, but was deeper. Settings of a cache "
            + "need a depth of 8.",
        _folder.Refusal($"config:\n  {string.Concat(Enumerable.Repeat(start, depth))}"));

    [Fact]
    public void Aliases_do_not_hide_nesting()
    {
        var yaml = new StringBuilder("config:\n  l0: &l0 [1]\n");
        for (var i = 1; i < 40; i++)
            yaml.Append($"  l{i}: &l{i} [*l{i - 1}]\n");

        Assert.Equal(
            "Pulumi.dev.yaml line 32: a value must be nested at most 32 deep, but was deeper. Settings of a "
                + "cache need a depth of 8.",
            _folder.Refusal(yaml.ToString()));
    }

    [Fact]
    public void A_setting_is_given_under_one_of_its_names() => Assert.Equal(
        "Pulumi.dev.yaml: tier:profile must be given once, but was given as 'profile' and 'tier:profile'. "
            + "Remove one of them.",
        _folder.Refusal("config:\n  profile: dev\n  tier:profile: regulated\n"));

    [Fact]
    public void What_a_terminal_would_obey_is_escaped_and_what_is_long_is_shortened()
    {
        var name = $"\\e[31m\\n{new string('x', 500)}";
        Assert.Equal(
            @"Pulumi.dev.yaml line 3: a key must be given once in a map, but was '\u001B[31m\n"
                + $"{new string('x', 54)}…' of 506 characters. Remove one of them.",
            _folder.Refusal($"config:\n  \"{name}\": 1\n  \"{name}\": 2\n"));
    }
}
