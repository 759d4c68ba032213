using CachingTier;
using Pulumi;

namespace Specs.Validation;

public sealed class ProblemsTests
{
    private readonly Problems _problems = new("Cache", "a");

    [Fact]
    public void No_problem_throws_nothing() => _problems.ThrowIfAny();

    [Fact]
    public void One_problem_is_one_line()
    {
        _problems.Add("port", "even", 3, "Add one.");

        Assert.Equal("Cache 'a': port must be even, but was 3. Add one.", Message());
    }

    [Fact]
    public void Several_problems_are_a_list()
    {
        _problems.Add("port", "even", 3, "Add one.");
        _problems.Require(false, "size", "small", "big", "Shrink it.");
        _problems.Require(true, "colour", "blue", "red", "Paint it.");

        Assert.Equal(
            """
            Cache 'a' has 2 problems:
             - port must be even, but was 3. Add one.
             - size must be small, but was 'big'. Shrink it.
            """,
            Message());
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "not set" },
        { "", "''" },
        { "text", "'text'" },
        { new string('x', 61), $"'{new string('x', 60)}…' of 61 characters" },
        { true, "true" },
        { 1.5, "1.5" },
        { new[] { "a", "b" }, "['a', 'b']" },
        { Array.Empty<string>(), "[]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_shown_as_it_was_written(object? value, string shown)
    {
        _problems.Add("p", "r", value, "F.");

        Assert.Equal(shown, _problems.Found[0].Value);
    }

    [Fact]
    public void A_value_that_is_not_known_yet_is_given()
    {
        _problems.Add("p", "r", Problems.SomeValue, "F.");

        Assert.Equal("given", _problems.Found[0].Value);
    }

    [Fact]
    public void Warnings_do_not_throw()
    {
        Assert.Null(_problems.Warning);
        _problems.Warn("One is doubtful.");
        Assert.Equal("Cache 'a': One is doubtful.", _problems.Warning);
        _problems.Warn("Two is doubtful.");
        Assert.Equal(
            "Cache 'a' has 2 warnings:\n - One is doubtful.\n - Two is doubtful.",
            _problems.Warning);
        _problems.ThrowIfAny();
    }

    private string Message() => Assert.Throws<ResourceException>(() => _problems.ThrowIfAny()).Message;
}
