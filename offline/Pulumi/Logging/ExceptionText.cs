using System.Text;

namespace Pulumi;

// An exception the way the log tells it: its own frames first, then what it was caused by.
internal static class ExceptionText
{
    public static string Format(Exception exception)
    {
        var text = new StringBuilder($"{exception.GetType()}");
        if (exception.Message != "")
        {
            text.Append(": ").Append(exception.Message);
        }

        text.Append('\n').Append(exception.StackTrace);
        IEnumerable<Exception> several = (exception as AggregateException)?.InnerExceptions ?? [];
        foreach (var cause in several.Append(exception.InnerException).OfType<Exception>())
        {
            text.Append($"\n ---> {Format(cause)}\n   --- End of inner exception stack trace ---");
        }

        return text.ToString();
    }
}
