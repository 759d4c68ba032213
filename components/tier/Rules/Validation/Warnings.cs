using Pulumi;

namespace CachingTier;

/// <summary>What is doubtful about a deployment, said in its log.</summary>
internal static class Warnings
{
    private static readonly AsyncLocal<Action<string>?> Listener = new();

    /// <summary>
    /// Hands over whatever the program that is run next warns of: a run with mocks keeps no log. It holds for
    /// what the caller does from then on, and for nobody else.
    /// </summary>
    public static void Hear(Action<string> listener) => Listener.Value = listener;

    /// <summary>Warns of something.</summary>
    /// <param name="text">What is doubtful, a full sentence.</param>
    /// <param name="about">What it is about.</param>
    public static void Tell(string text, Resource? about = null)
    {
        Log.Warn(text, about);
        Listener.Value?.Invoke(text);
    }
}
