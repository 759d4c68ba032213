using Spectre.Console;

namespace CachingTier.Local.Commands;

/// <summary>Shows progress: live on a terminal, as plain lines elsewhere.</summary>
internal sealed class Screen
{
    // What a rehearsal is warned of comes again with the tier.
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private StatusContext? _status;

    public static bool IsTerminal =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    public Task RunAsync(string title, Func<Task> work)
    {
        if (IsTerminal)
        {
            return AnsiConsole.Status().StartAsync(Markup.Escape(title), status =>
            {
                _status = status;
                return work();
            });
        }

        Console.WriteLine($"{title}.");
        return work();
    }

    public void Step(string text)
    {
        if (_status is not null)
            _status.Status = Markup.Escape(text);
        else
            Console.WriteLine($"{text}.");
    }

    /// <summary>Shows a line, once.</summary>
    public void Line(string text)
    {
        if (!_shown.Add(text))
            return;
        if (_status is not null)
            AnsiConsole.MarkupLineInterpolated($"[grey]{text}[/]");
        else
            Console.WriteLine(text);
    }
}
