using System.Text.Json;
using Pulumi;
using Aws = Pulumi.Aws;

namespace CachingTier.Stacks;

/// <summary>
/// The provider of another region. A provider that a program makes does not read the settings of the package:
/// it is handed those that say who deploys and where to.
/// </summary>
internal static class RegionProvider
{
    public static Aws.Provider Create(string region)
    {
        var config = new Config(RegionProviderSettings.Package);
        var args = new Aws.ProviderArgs { Region = region };
        if (config.Get("profile") is { } profile)
            args.Profile = profile;
        if (config.GetSecret("accessKey") is { } accessKey)
            args.AccessKey = accessKey;
        if (config.GetSecret("secretKey") is { } secretKey)
            args.SecretKey = secretKey;
        if (config.GetSecret("token") is { } token)
            args.Token = token;
        if (config.GetObject<string[]>("allowedAccountIds") is { } allowed)
            args.AllowedAccountIds = allowed;
        if (config.GetObject<string[]>("forbiddenAccountIds") is { } forbidden)
            args.ForbiddenAccountIds = forbidden;
        if (config.GetObject<string[]>("sharedConfigFiles") is { } configs)
            args.SharedConfigFiles = configs;
        if (config.GetObject<string[]>("sharedCredentialsFiles") is { } credentials)
            args.SharedCredentialsFiles = credentials;
        if (config.GetObject<JsonElement[]>("assumeRoles") is { } roles)
            args.AssumeRoles = roles.Select(Role).ToArray();
        if (config.GetObject<JsonElement?>("defaultTags") is { } tags
            && tags.TryGetProperty("tags", out var map))
        {
            args.DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = Texts(map) };
        }

        return new Aws.Provider(region, args);
    }

    private static Aws.Inputs.ProviderAssumeRoleArgs Role(JsonElement role)
    {
        var args = new Aws.Inputs.ProviderAssumeRoleArgs();
        if (Text(role, "roleArn") is { } arn)
            args.RoleArn = arn;
        if (Text(role, "sessionName") is { } session)
            args.SessionName = session;
        if (Text(role, "externalId") is { } id)
            args.ExternalId = id;
        if (Text(role, "duration") is { } duration)
            args.Duration = duration;
        return args;
    }

    private static string? Text(JsonElement map, string name) =>
        map.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static InputMap<string> Texts(JsonElement map)
    {
        var texts = new InputMap<string>();
        foreach (var entry in map.EnumerateObject())
            texts.Add(entry.Name, entry.Value.ToString());
        return texts;
    }
}
