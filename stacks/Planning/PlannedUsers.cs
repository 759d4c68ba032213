using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>The users of the settings file: one group, which the caches share.</summary>
/// <param name="Arguments">Their arguments.</param>
/// <param name="Facts">What is known of them before they exist.</param>
internal sealed record PlannedUsers(UserArguments Arguments, UserGroupFacts Facts)
{
    public const string Name = "users";

    /// <summary>
    /// The group as far as it is known before it exists, for the caches to be checked with.
    /// </summary>
    public SharedUsers Shared => new(
        new CacheUserGroupInputArgs
        {
            Id = Name,
            Engine = UserArguments.Engine,
            Logins =
            [
                .. Facts.Users.Select(user => new CacheLoginInputArgs
                {
                    User = user.Name,
                    AuthMode = Choice<Contract.AuthMode>.Name(
                        user.IsIam ? Contract.AuthMode.Iam : Contract.AuthMode.Password),
                    Arn = $"user:{user.Name}",
                }),
            ],
        },
        []);

    /// <summary>The same users in another region.</summary>
    public UserGroupFacts PlanIn(string region) =>
        CacheUsers.Plan($"{Name}-{region}", Arguments.Create());

    /// <summary>Plans the users; nothing where there are none.</summary>
    public static PlannedUsers? Plan(TierPlanning planning)
    {
        var settings = planning.Settings.Users;
        if (settings.IsEmpty)
            return null;
        var arguments = new UserArguments(settings, planning.Profile, planning.Tags);
        var facts = CacheUsers.Plan(Name, arguments.Create());
        var path = new SettingPath(StackKeys.Users);
        planning.Problems.AddAll(
            new SettingsMap(path)
            {
                List = new("users", "name", path, [.. settings.Select(user => user.Name)]),
            },
            facts.Problems);
        return new(arguments, facts);
    }
}
