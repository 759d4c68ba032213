using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

internal static class StackSettings
{
    public static ImmutableDictionary<string, string> FromEnvironment()
    {
        var settings = ImmutableDictionary.CreateBuilder<string, string>();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var setting in document.RootElement.EnumerateObject())
            {
                settings[Plain(setting.Name)] = setting.Value.ToString();
            }
        }

        return settings.ToImmutable();
    }

    // Keys once were written as "project:config:key".
    private static string Plain(string key)
        => key.IndexOf(':') is > 0 and var colon
            && key[colon..].StartsWith(":config:", StringComparison.Ordinal)
            ? key[..colon] + key[(colon + ":config".Length)..]
            : key;
}
