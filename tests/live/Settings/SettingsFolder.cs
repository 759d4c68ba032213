using CachingTier.Local.Settings;
using Live.Testing;

namespace Live.Settings;

/// <summary>A project whose stack <c>dev</c> has the settings of a test.</summary>
internal sealed class SettingsFolder : IDisposable
{
    public const string FileName = "Pulumi.dev.yaml";

    private readonly TemporaryFolder _folder = new();

    public SettingsFolder() => _folder.Write("Pulumi.yaml", "name: tier\nruntime: dotnet\n");

    public string File => _folder[FileName];

    public string Path => _folder.Path;

    public ConfiguredStack Read() => ConfiguredStack.Read(_folder.Path, "dev");

    public ConfiguredStack Read(string yaml)
    {
        System.IO.File.WriteAllText(File, yaml);
        return Read();
    }

    /// <summary>The value of <c>tier:value</c>, as the engine would pass it.</summary>
    public string? Value(string yaml) =>
        Read($"config:\n  tier:value: {yaml}\n").Config.GetValueOrDefault("tier:value");

    /// <summary>Why settings are refused.</summary>
    public string Refusal(string yaml) => Assert.Throws<SettingsException>(() => Read(yaml)).Message;

    public string Refusal() => Assert.Throws<SettingsException>(Read).Message;

    public void Dispose() => _folder.Dispose();
}
