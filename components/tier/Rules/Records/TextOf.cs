namespace CachingTier;

/// <summary>Writes recorded values of one type the way messages show them: a choice by its word.</summary>
internal static class TextOf<T>
    where T : notnull
{
    public static readonly Func<T, string> Write = typeof(T).IsEnum
        ? typeof(Choice<>).MakeGenericType(typeof(T)).GetMethod("Name")!.CreateDelegate<Func<T, string>>()
        : value => RecordedText.Write(value);
}
