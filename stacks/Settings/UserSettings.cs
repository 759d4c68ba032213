using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The users of the settings file: one group, which the caches share.</summary>
internal sealed class UserSettings(CacheUsersArgs args)
{
    private const string Name = "users";

    // Caches of both engines take such a group, so that none has to wait for another on the way from Redis
    // OSS to Valkey.
    private const string Engine = "redis";

    /// <summary>Whether a user has a password, which is in a secret.</summary>
    public bool HasSecret => args.Users.Exists(user => user.Auth != "iam");

    /// <summary>Key of the secrets; none for the key of AWS.</summary>
    public Input<string>? SecretKey => args.SecretKmsKeyId;

    /// <summary>
    /// The group as far as it is known before it exists, for the caches to be checked against.
    /// </summary>
    public CacheUserGroupInputArgs Expected() => new()
    {
        Id = Name,
        Engine = Engine,
        Logins =
        [
            .. args.Users.Select(user => new CacheLoginInputArgs
            {
                User = user.Name,
                AuthMode = user.Auth ?? "password",
                Arn = $"user:{user.Name}",
            }),
        ],
    };

    /// <summary>Reads the map of users; nothing when there is none.</summary>
    public static UserSettings? Read(
        JsonElement? users,
        string? profile,
        InputMap<string> tags,
        ArgsReader reader,
        SettingsProblems problems)
    {
        if (users is not { } map || !map.EnumerateObject().Any())
            return null;
        var args = new CacheUsersArgs { Profile = profile, Engine = Engine, Tags = tags, Users = [] };
        foreach (var entry in map.EnumerateObject())
        {
            var user = new CacheUserArgs { Name = entry.Name };
            args.Users.Add(user);
            var key = $"{Name}.{entry.Name}";
            if (entry.Value.ValueKind != JsonValueKind.Object)
            {
                problems.Add(
                    key,
                    "a map of user settings",
                    SettingValue.Show(entry.Value),
                    "Write it like {access: read-write}.");
            }
            else
            {
                reader.Read(entry.Value, key, user, "a user", ["name"]);
            }
        }
        foreach (var problem in CacheUsers.Check(Name, args))
        {
            problems.Add(
            Key(problem.Property, args),
            problem.Rule,
            problem.Value,
            problem.Fix);
        }

        return new UserSettings(args);
    }

    /// <summary>Each user with what it may do and where that is set.</summary>
    public IEnumerable<StackUser> All => args.Users.Select((user, i) => new StackUser(
        user.Name, $"{Name}.{user.Name}", user.Auth == "iam", user.AccessString,
        AccessString.Resolve(user, $"users[{i}]", new Problems("", ""))));

    public void Encrypt(Input<string> key) => args.SecretKmsKeyId ??= key;

    /// <summary>Creates the users and their group.</summary>
    public CacheUsers Deploy() => new(Name, args);

    /// <summary>
    /// Creates the same users in another region, with passwords of their own: groups do not reach over
    /// regions.
    /// </summary>
    public CacheUsers DeployIn(string region, Input<string>? key, ComponentResourceOptions options) =>
        new CacheUsers($"{Name}-{region}", new()
        {
            Profile = args.Profile,
            Engine = Engine,
            Users = args.Users,
            SecretKmsKeyId = key,
            Tags = args.Tags,
        }, options);

    // The settings know a user by its name, the component by its place in the list.
    private static string Key(string property, CacheUsersArgs args)
    {
        for (var i = args.Users.Count - 1; i >= 0; i--)
        {
            var place = $"users[{i}]";
            if (property == $"{place}.name")
                return $"{Name}.{args.Users[i].Name}";
            if (property.StartsWith(
                place,
                StringComparison.Ordinal))
            {
                return $"{Name}.{args.Users[i].Name}{property[place.Length..]}";
            }
        }
        return property == Name ? Name : $"{Name}.{property}";
    }
}
