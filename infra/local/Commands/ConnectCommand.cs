using CachingTier.Local.Engines;

namespace CachingTier.Local.Commands;

internal sealed class ConnectCommand(CommandContext context, string name, bool print)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var control = context.Connect();
        if (control is null || await control.StatusAsync(cancellationToken) is not { } tier)
            return context.SayNoAnswer();

        if (tier.Caches.FirstOrDefault(cache => cache.Name == name)?.Contract is not { } contract)
        {
            await Console.Error.WriteLineAsync(
                $"Stack '{context.Stack}' has no cache '{name}'. Its caches are: "
                    + $"{string.Join(", ", tier.Caches.Select(cache => cache.Name))}.");
            return 1;
        }

        var secret = contract.SecretArn is { } arn ? await control.SecretAsync(arn, cancellationToken) : null;
        var command = ClientCommand.For(
            contract,
            tier.CaCertificate,
            secret?.Parse()?.Password,
            ClientCommand.FindClient(EngineExecutable.SearchPath));
        if (print || !Screen.IsTerminal || Console.IsInputRedirected)
        {
            Console.WriteLine(command);
            return 0;
        }

        return await command.RunAsync();
    }
}
