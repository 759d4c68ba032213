using System.Text.Json.Nodes;

namespace CachingTier.Local.Commands;

internal sealed class ConnectCommand(CommandContext context, string name, bool print)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var control = context.Connect(TimeSpan.FromSeconds(10));
        if (control is null || await control.GetAsync("/status", cancellationToken) is not { } tier)
        {
            return context.SayNotRunning();
        }

        var view = new TierView(tier);
        if (view.Cache(name)?["connection"] is not JsonObject connection)
        {
            await Console.Error.WriteLineAsync(
                $"Stack '{context.Stack}' has no cache '{name}'. Its caches are: "
                    + $"{string.Join(", ", view.CacheNames)}.");
            return 1;
        }

        var token = (string?)connection["secretArn"] is { } arn
            ? TokenIn(await control.GetAsync($"/secret?arn={Uri.EscapeDataString(arn)}", cancellationToken))
            : null;
        var command = ClientCommand.For(connection, view.CaCertificate!, token);
        if (print || !Screen.IsTerminal || Console.IsInputRedirected)
        {
            Console.WriteLine(command);
            return 0;
        }

        return await command.RunAsync();
    }

    private static string? TokenIn(JsonObject? secret) =>
        (string?)secret?["value"] is { } value ? (string?)JsonNode.Parse(value)?["password"] : null;
}
