namespace Live.Settings;

/// <summary>Scalars are what go-yaml version 3 makes of them, which the Pulumi CLI reads with.</summary>
public sealed class YamlScalarTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("off", "\"off\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("~", "null")]
    [InlineData("NULL", "null")]
    [InlineData("nil", "\"nil\"")]
    [InlineData("10", "10")]
    [InlineData("+10", "10")]
    [InlineData("-0", "0")]
    [InlineData("010", "8")]
    [InlineData("-010", "-8")]
    [InlineData("0o10", "8")]
    [InlineData("08", "8")]
    [InlineData("0x1F", "31")]
    [InlineData("0b101", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("_1", "\"_1\"")]
    [InlineData("1.50", "1.5")]
    [InlineData("3.0", "3")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("1e999", "\"1e999\"")]
    [InlineData("-1e400", "\"-1e400\"")]
    [InlineData("1e-999", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "\"0xFFFFFFFFFFFFFFFFFF\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("02:00-03:00", "\"02:00-03:00\"")]
    [InlineData("2024-13-45", "\"2024-13-45\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("'010'", "\"010\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("! 5", "\"5\"")]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("!!int '5'", "5")]
    [InlineData("!!float 5", "5")]
    public void A_scalar_is_what_the_cli_reads(string yaml, string json) =>
        Assert.Equal($"[{json}]", _folder.Value($"[ {yaml} ]"));

    [Theory]
    [InlineData(".inf", "a number must be finite, but was '.inf'. Put it in quotes where a text is meant.")]
    [InlineData("-.INF", "a number must be finite, but was '-.INF'. Put it in quotes where a text is meant.")]
    [InlineData(".nan", "a number must be finite, but was '.nan'. Put it in quotes where a text is meant.")]
    [InlineData("2024-01-02", "a date must be in quotes, but was '2024-01-02'. Without quotes Pulumi takes "
        + "it for a point in time, and writes it in another form.")]
    [InlineData("2024-1-2T03:04:05Z", "a date must be in quotes, but was '2024-1-2T03:04:05Z'. Without "
        + "quotes Pulumi takes it for a point in time, and writes it in another form.")]
    [InlineData("!!int five", "a value must be what its tag !!int says, but was 'five'. Remove the tag.")]
    [InlineData("!!binary aGk=", "a tag must be one of JSON's types, but was 'tag:yaml.org,2002:binary'. "
        + "Remove it.")]
    public void What_has_no_one_meaning_is_refused(string yaml, string reason) => Assert.Equal(
        $"Pulumi.dev.yaml line 2: {reason}", _folder.Refusal($"config:\n  tier:value: {yaml}\n"));

    [Theory]
    [InlineData("4: a", "4")]
    [InlineData("true: a", "true")]
    [InlineData("~: a", "not set")]
    [InlineData("? [a, b]\n: c", "a list")]
    [InlineData("? {a: b}\n: c", "a map")]
    public void A_key_is_a_text(string yaml, string shown)
    {
        var quoted = shown.Contains(' ', StringComparison.Ordinal) ? shown : $"'{shown}'";
        Assert.Equal(
            $"Pulumi.dev.yaml line 1: a key must be a text, but was {quoted}. Put a text in quotes where it "
                + "looks like something else.",
            _folder.Refusal($"{yaml}\n"));
    }
}
