using CachingTier.Contract;
using Pulumi;
using Ssm = Pulumi.Aws.Ssm;

namespace CachingTier.Stacks;

/// <summary>
/// How to reach a cache, or log in as a user, for programs that are no Pulumi stacks: a plain parameter, with
/// no secret in it. A copy has its own under the same name in its region, so that programs find the one that
/// is near to them.
/// <see href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html"/>
/// </summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="Path">Name of the parameter.</param>
/// <param name="Description">What it holds.</param>
internal sealed record ConnectionParameter(string Name, string Path, string Description)
{
    /// <summary>Most characters that a parameter of the standard tier holds.</summary>
    private const int MostCharacters = 4_096;

    /// <summary>
    /// Creates the parameter of a cache. Each user has one of its own, so that it stays small.
    /// </summary>
    public static void Create(
        ConnectionParameter parameter,
        Output<CacheConnection> connection,
        TierPlan plan,
        CustomResourceOptions? options = null) =>
        Create(
            parameter,
            connection.Apply(value => (CacheContract.Parse(value.ToJson()) with { Users = null }).ToJson()),
            plan,
            options);

    /// <summary>Creates the parameter of each user of a group.</summary>
    public static void CreateUsers(
        CacheUsers users,
        TierPlan plan,
        string? region = null,
        CustomResourceOptions? options = null)
    {
        var suffix = region is null ? "" : $"-{region}";
        foreach (var user in plan.Users!.Facts.Users.Select(user => user.Name))
        {
            Create(
                new(
                    $"{PlannedUsers.Name}-{user}{suffix}",
                    ParameterNames.NameOfUser(plan.Configuration, user),
                    $"How to log in as the user {user}"),
                users.Group.Apply(group => group.Logins.Find(login => login.Name == user)!.ToJson()),
                plan,
                options);
        }
    }

    private static void Create(
        ConnectionParameter parameter,
        Output<string> value,
        TierPlan plan,
        CustomResourceOptions? options)
    {
        _ = new Ssm.Parameter(parameter.Name, new()
        {
            Name = parameter.Path,
            Type = "String",
            Value = value.Apply(text => Check(parameter, text)),
            Description = parameter.Description,
            Tags = plan.Tags,
        }, options);
    }

    private static string Check(ConnectionParameter parameter, string value) =>
        value.Length <= MostCharacters
            ? value
            : throw new RunException($"The parameter {parameter.Path} must have at most {MostCharacters} "
                + $"characters, but has {value.Length}. Shorten the names of the stack, its caches and "
                + "users.");
}
