using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        const string Suffix = ":config";
        _name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Run.Settings.GetValueOrDefault(FullKey(key));

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
    };

    public int? GetInt32(string key)
    {
        var value = Get(key);
        return value is null ? null
            : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ConfigTypeException(FullKey(key), value, nameof(Int32));
    }

    public double? GetDouble(string key)
    {
        var value = Get(key);
        return value is null ? null
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
            : throw new ConfigTypeException(FullKey(key), value, nameof(Double));
    }

    [return: MaybeNull]
    public T GetObject<T>(string key) => Parse<T>(key, null);

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, options);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => RequireParsed<T>(key, null);

    public T RequireObject<T>(string key, JsonSerializerOptions options) => RequireParsed<T>(key, options);

    private T RequireParsed<T>(string key, JsonSerializerOptions? options)
        => Get(key) is null ? throw Missing(key) : Parse<T>(key, options)!;

    private T? Parse<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), value, typeof(T).FullName!, exception);
        }
    }

    private ConfigMissingException Missing(string key) => new(FullKey(key));

    private string FullKey(string key) => $"{_name}:{key}";
}
