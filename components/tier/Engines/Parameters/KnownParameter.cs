using System.Globalization;

namespace CachingTier;

/// <summary>A parameter of some versions of an engine, as ElastiCache describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">
/// What it may be: words or ranges parted by commas. <c>0-</c> is every number from 0 on, <c>-</c> every
/// number, <c>*</c> every text, and <c>no</c> alone that it cannot be changed.
/// </param>
/// <param name="Usual">Its default; <c>?</c> where that differs.</param>
/// <param name="From">First version that has it.</param>
/// <param name="To">Last major version that has it.</param>
internal sealed record KnownParameter(string Name, string Values, string Usual, Version? From, int? To)
{
    private const string Unchangeable = "no";

    public static KnownParameter Read(string row)
    {
        var columns = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var versions = columns.ElementAtOrDefault(3)?.Split('-') ?? ["", ""];
        return new KnownParameter(columns[0], columns[1], columns[2], First(versions[0]), Last(versions[1]));
    }

    public bool IsIn(EngineVersion version) => IsAtLeastFrom(version) && (To is null || version.Major <= To);

    public bool IsAtLeastFrom(EngineVersion version) =>
        From is null || version.IsAtLeast(From.Major, From.Minor, Math.Max(From.Build, 0));

    /// <summary>Adds what is wrong with the value.</summary>
    public void Check(Parameter parameter)
    {
        var fix = $"Leave it out for {(Usual == "?" ? "the default of the family" : ShownDefault)}.";
        if (Values == Unchangeable)
        {
            parameter.LeaveOut("ElastiCache does not let it be changed.");
        }
        else if (Range(Values) is var (least, most))
        {
            parameter.Must(
                long.TryParse(
                    parameter.Value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number)
                && number >= (least ?? long.MinValue) && number <= (most
                    ?? long.MaxValue), Rule(least, most), fix);
        }
        else if (Values != "*")
        {
            parameter.MustBe(Values.Split(','), fix);
        }
    }

    private string ShownDefault => char.IsLetter(Usual[0]) ? $"'{Usual}'" : Usual;

    private static string Rule(long? least, long? most) => (least, most) switch
    {
        (null, null) => "a number",
        ({ }, null) => $"a number of at least {least}",
        _ => $"a number from {least} to {most}",
    };

    // Words have hyphens too: a range has nothing but digits beside it.
    private static (long? Least, long? Most)? Range(string values)
    {
        var ends = values.Split('-');
        return ends.Length == 2 && Array.TrueForAll(ends, end => end.All(char.IsAsciiDigit))
            ? (Number(ends[0]), Number(ends[1]))
            : null;
    }

    private static long? Number(string text) =>
        text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    private static Version? First(string text) =>
        text.Length == 0
            ? null
            : Version.Parse(text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0");

    private static int? Last(string text) =>
        text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
