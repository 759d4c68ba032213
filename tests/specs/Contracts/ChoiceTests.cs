using CachingTier.Contract;

namespace Specs.Contracts;

public sealed class ChoiceTests
{
    [Fact]
    public void A_word_has_a_name_and_a_name_its_word()
    {
        Assert.Equal("replication-group", Choice<CacheKind>.Name(CacheKind.ReplicationGroup));
        Assert.Equal(CacheKind.ReplicationGroup, Choice<CacheKind>.TryParse("replication-group"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Valkey")]
    [InlineData("0")]
    public void Any_other_text_is_no_word(string? text) => Assert.Null(Choice<CacheEngine>.TryParse(text));

    [Fact]
    public void A_rule_names_every_word_or_some()
    {
        Assert.Equal("'none', 'token', 'password' or 'iam'", Choice<AuthMode>.Rule);
        Assert.Equal("'password' or 'iam'", Choice<AuthMode>.RuleOf(AuthMode.Password, AuthMode.Iam));
        Assert.Equal("'token'", Choice<AuthMode>.RuleOf(AuthMode.Token));
    }

    [Fact]
    public void A_value_that_is_not_declared_has_no_name() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Choice<AuthMode>.Name((AuthMode)9));

    [Fact]
    public void A_set_without_names_is_refused() => Assert.Equal(
        "DayOfWeek.Sunday has no JsonStringEnumMemberNameAttribute.",
        Assert.Throws<TypeInitializationException>(() => Choice<DayOfWeek>.Rule).InnerException?.Message);
}
