using CachingTier.Local.Settings;
using Pulumi.Testing;

namespace CachingTier.Local.Cloud;

/// <summary>
/// Evaluates the program as a preview does, making nothing: settings that are wrong must not cost anybody a tier
/// that runs.
/// </summary>
internal sealed class Rehearsal : IMocks
{
    private readonly Invokes _invokes;

    private Rehearsal(Account account) => _invokes = new Invokes(account, new ResourceGraph());

    /// <summary>Why the program would not come up; null when nothing stands against it.</summary>
    public static async Task<string?> RunAsync(StackSettings settings, ProgramRunner program)
    {
        try
        {
            await settings.EvaluateAsync(program, new Rehearsal(Account.Of(settings)), preview: true);
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(_invokes.Answer(args.Token ?? "", args.Args!));
}
