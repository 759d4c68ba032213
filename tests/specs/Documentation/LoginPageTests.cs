using System.Text;
using CachingTier;
using Specs.Compliance;

namespace Specs.Documentation;

/// <summary>The page about logging in shows the table of stages that arguments and guard read.</summary>
public sealed class LoginPageTests
{
    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public void The_stages_are_those_of_the_code()
    {
        var text = new StringBuilder("| stage | settings | meaning | the next stage may be |\n");
        text.Append("| --- | --- | --- | --- |\n");
        foreach (var stage in LoginStages.All)
        {
            var next = string.Join(", ", LoginStages.After(stage).Select(each => each.Name));
            text.Append($"| {stage.Name} | {Settings(stage)} | {stage.Meaning} | {next} |\n");
        }

        Written.CompareSection("docs/login.md", "login stages", text.ToString());
    }

    private static string Settings(LoginStage stage)
    {
        var modes = string.Join(
            " or ",
            stage.Modes.Select(mode => $"`mode: {mode.ToString().ToLowerInvariant()}`"));
        return string.Join(", ", new[]
        {
            modes,
            stage.AcceptToken is { } token ? $"`acceptToken: {Word(token)}`" : "",
            stage.AcceptNoLogin is { } none ? $"`acceptNoLogin: {Word(none)}`" : "",
        }.Where(part => part.Length > 0));
    }

    private static string Word(bool value) => value ? "true" : "false";
}
