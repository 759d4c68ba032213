using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>
/// Reports what is wrong with the copies of a cache under its settings, where the cache itself is the primary
/// and the stack makes users and network.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="keepsOwnUser">Whether it keeps a user of its own where the stack has some.</param>
internal sealed class CopyProblems(CacheSettings cache, bool keepsOwnUser)
{
    private const string Primary = "primary";
    private const string Secondaries = "secondaries";

    private readonly SettingPath _copies = cache.Path[CopySettings.Key];
    private readonly RedisReplicationGroupArgs _args = cache.Args.Over(new RedisReplicationGroupArgs());

    public void Add(IEnumerable<Problem> found, SettingsProblems problems)
    {
        var map = new SettingsMap(cache.Path)
        {
            Beside = Primary,
            List = new(Secondaries, "region", _copies, [.. cache.Copies!.Value.Select(copy => copy.Region)]),
        };
        foreach (var (path, problem) in found.Select(problem => Translate(problem, map))
            .DistinctBy(each => (each.Path.ToString(), each.Problem with { Property = "" })))
        {
            problems.Add(path, problem.Rule, problem.Value, problem.Fix);
        }
    }

    private (SettingPath Path, Problem Problem) Translate(Problem problem, SettingsMap map) =>
        SettingPath.Parse(problem.Property).Steps switch
        {
            [Secondaries] => (_copies, problem with
            {
                Rule = $"a map of 1 to {GlobalDatastore.MostCopies} copies",
                Value = cache.Copies!.Value.Length.ToString(CultureInfo.InvariantCulture),
            }),
            [Primary, "scales"] => (
                cache.Path[_args.ShardScaling is null ? "replicaScaling" : "shardScaling"],
                problem with { Rule = "left out with copies", Value = "given" }),
            [Primary, "tls"] => (cache.Path["transitEncryption"], problem with
            {
                Rule = "'required' with copies",
                Value = $"'{_args.TransitEncryption}'",
            }),
            [Secondaries, _, LoginKeys.Login, "userGroup"] => OfUsers(problem),
            _ => (map.PathOf(problem), problem),
        };

    private (SettingPath Path, Problem Problem) OfUsers(Problem problem) => keepsOwnUser
        ? (cache.OwnUser!.Path, problem with
        {
            Rule = "left out with copies",
            Value = "true",
            Fix = "A cache creates its own user in one region only: use the users of the stack, which it "
                + "creates in every region.",
        })
        : (cache.Path[LoginKeys.Login][LoginKeys.Mode], problem with
        {
            Rule = "'token' with copies in a stack without such users",
            Value = $"'{_args.Login?.Mode}'",
            Fix = "Give the stack users, which it creates in every region: a cache creates its own user in "
                + "one region only.",
        });
}
