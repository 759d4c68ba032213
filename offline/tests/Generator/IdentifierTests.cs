using Offline.Generator.Naming;

namespace OfflineTests.Generator;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("id", "id")]
    [InlineData("default", "@default")]
    [InlineData("value", "@value")]
    [InlineData("from", "@from")]
    [InlineData("partial", "@partial")]
    [InlineData("3d", "_3d")]
    [InlineData("a.b", "a_b")]
    public void A_keyword_gets_an_at_sign_and_a_bad_character_an_underscore(string name, string identifier) =>
        Assert.Equal(identifier, Identifiers.Identifier(name));

    [Theory]
    [InlineData("kmsKeyId", "KmsKeyId")]
    [InlineData("snapshotArnsToRestores", "SnapshotArnsToRestores")]
    [InlineData("ipv6CidrBlock", "Ipv6CidrBlock")]
    [InlineData("x-forwarded", "Xforwarded")]
    [InlineData("AWS", "AWS")]
    [InlineData("default", "Default")]
    public void A_property_is_its_wire_name_with_a_capital(string wireName, string property) =>
        Assert.Equal(property, Identifiers.Property(wireName));

    [Theory]
    [InlineData("Dotnet10", "Dotnet10")]
    [InlineData("NodeJS20dX", "NodeJS20dX")]
    [InlineData("provided.al2", "Provided_al2")]
    [InlineData("2012-10-17", "PolicyVersion_2012_10_17")]
    [InlineData("a__b", "A_b")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("Equals", "EqualsValue")]
    public void An_enum_member_is_made_from_its_name(string name, string member) =>
        Assert.Equal(member, Identifiers.EnumMember(name, "PolicyVersion"));
}
