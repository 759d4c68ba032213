using System.Text.Json.Nodes;
using CachingTier.Contract;
using Pulumi.Testing;

namespace CachingTier.Local.Settings;

/// <summary>The configuration of one stack, as the Pulumi engine would hand it to the program.</summary>
internal sealed record ConfiguredStack(
    string ProjectName,
    string StackName,
    IReadOnlyDictionary<string, string> Config)
{
    private const int LongKey = 100;

    public static ConfiguredStack Read(string projectFolder, string stack)
    {
        var project = YamlFile.Read(Path.Combine(projectFolder, ProjectFolder.FileName));
        var projectName = project.Text("name")
            ?? throw new SettingsException(
                $"{project.Name} has no name. Give the project one: name: caching-tier");
        var values = YamlFile.Read(StackFile(projectFolder, stack));

        var config = new SortedDictionary<string, string>(StringComparer.Ordinal);
        RefuseTwice(project, projectName);
        RefuseTwice(values, projectName);
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
    internal static string? TextOf(string file, string key, JsonNode? node)
    {
        RefuseEncrypted(file, Quoted.OneLine(key, LongKey), node);
        return node switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => node.ToJsonString(),
        };
    }

    private static string StackFile(string folder, string stack)
    {
        var path = Path.Combine(folder, $"Pulumi.{stack}.yaml");
        SettingsText.RefuseFolder(path);
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

    // The engine would take one of them, and not say which.
    private static void RefuseTwice(YamlFile file, string project)
    {
        var twice = file.Entries("config").GroupBy(entry => Qualified(project, entry.Key))
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is null)
            return;
        var keys = string.Join(" and ", twice.Select(entry => Quoted.Text(entry.Key)));
        throw new SettingsException($"{file.Name}: {Quoted.OneLine(twice.Key, LongKey)} must be given once, "
            + $"but was given as {keys}. Remove one of them.");
    }

    private static void RefuseEncrypted(string file, string path, JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                RefuseEncrypted(file, path, item);
        }

        if (node is not JsonObject map)
            return;
        if (map.Count == 1 && map.ContainsKey("secure"))
        {
            throw new SettingsException($"{file}: {path} is encrypted (secure:) and cannot be decrypted "
                + "here, because only the Pulumi CLI has the key. Use a stack without encrypted values on "
                + "this machine.");
        }

        foreach (var (key, value) in map)
            RefuseEncrypted(file, $"{path}.{Quoted.OneLine(key, LongKey)}", value);
    }
}
