using System.Text.Json.Nodes;
using Pulumi.Testing;
using YamlDotNet.RepresentationModel;

namespace CachingTier.Local.Settings;

/// <summary>The configuration of one stack, as the Pulumi engine would hand it to the program.</summary>
internal sealed record ConfiguredStack(
    string ProjectName,
    string StackName,
    IReadOnlyDictionary<string, string> Config)
{
    public static ConfiguredStack Read(string projectFolder, string stack)
    {
        var project = YamlFile.Read(Path.Combine(projectFolder, ProjectFolder.FileName));
        var projectName = project.Text("name")
            ?? throw new SettingsException(
                $"{project.Name} has no name. Give the project one: name: caching-tier");
        var values = YamlFile.Read(StackFile(projectFolder, stack));

        var config = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in values.Entries("config"))
        {
            if (TextOf(values.Name, key, node) is { } text)
                config[Qualified(projectName, key)] = text;
        }

        foreach (var (key, node) in project.Entries("config"))
        {
            new Declaration(project.Name, Qualified(projectName, key), node).ApplyTo(config, stack);
        }

        return new ConfiguredStack(projectName, stack, config);
    }

    /// <summary>Evaluates a program with these settings, as the engine would.</summary>
    public async Task EvaluateAsync(ProgramRunner program, IMocks cloud, bool preview)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", ToJson());
        await program(cloud, new TestOptions
        {
            ProjectName = ProjectName,
            StackName = StackName,
            OrganizationName = "organization",
            IsPreview = preview,
        });
    }

    /// <summary>The form of <c>PULUMI_CONFIG</c>: one JSON object whose values are all strings.</summary>
    public string ToJson() => new JsonObject(Config.Select(entry =>
        KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value)))).ToJsonString();

    /// <summary>
    /// The value as the engine passes it: text as it is, everything else as JSON; none for null.
    /// </summary>
    internal static string? TextOf(string file, string key, YamlNode node)
    {
        RefuseEncrypted(file, key, node);
        return YamlValue.ToJson(node) switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            var json => json.ToJsonString(),
        };
    }

    private static string StackFile(string folder, string stack)
    {
        var path = Path.Combine(folder, $"Pulumi.{stack}.yaml");
        if (File.Exists(path))
            return path;
        var known = Directory.EnumerateFiles(folder, "Pulumi.*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file)["Pulumi.".Length..])
            .Order(StringComparer.Ordinal).ToArray();
        var fix = known.Length == 0
            ? "Create it."
            : $"Create it, or take one of these stacks: {string.Join(", ", known)}.";
        throw new SettingsException(
            $"Stack '{stack}' has no settings: {Path.GetFileName(path)} does not exist. {fix}");
    }

    private static string Qualified(string project, string key) =>
        key.Contains(':') ? key : $"{project}:{key}";

    private static void RefuseEncrypted(string file, string path, YamlNode node)
    {
        if (node is YamlSequenceNode sequence)
        {
            foreach (var item in sequence.Children)
                RefuseEncrypted(file, path, item);
        }

        if (node is not YamlMappingNode mapping)
            return;
        if (mapping.Children.Count == 1 && mapping.Children.ContainsKey("secure"))
        {
            throw new SettingsException($"{file}: {path} is encrypted (secure:) and cannot be decrypted "
                + "here, because only the Pulumi CLI has the key. Use a stack without encrypted values on "
                + "this machine.");
        }

        foreach (var (key, value) in mapping.Children)
            RefuseEncrypted(file, $"{path}.{key}", value);
    }
}
