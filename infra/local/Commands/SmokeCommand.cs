namespace CachingTier.Local.Commands;

internal sealed class SmokeCommand(CommandContext context)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!await context.AnswersAsync(cancellationToken))
            return context.SayNoAnswer();
        using var control = context.Connect(TimeSpan.FromMinutes(5));
        if (control is null || await control.SmokeAsync(cancellationToken) is not { } answer)
            return context.SayNoAnswer();

        var view = new SmokeView(answer.Smoke);
        if (!view.Show())
            return 1;
        if (view.Summary is { } summary)
            Console.WriteLine(summary);
        return 0;
    }
}
