using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>One cache of the settings file.</summary>
internal abstract class CacheSettings(string name)
{
    public string Name { get; } = name;

    /// <summary>
    /// Key in the settings of a cache that keeps the user it makes for itself in a stack with users.
    /// </summary>
    public const string OwnUserKey = "login.ownUser";

    /// <summary>Value of <c>kind</c>, as in the connection contract.</summary>
    public abstract string Kind { get; }

    /// <summary>Arguments to fill from the settings.</summary>
    public abstract ResourceArgs Args { get; }

    /// <summary>Arguments that the stack sets itself.</summary>
    public abstract string[] Owned { get; }

    /// <summary>Inputs that may replace the cache.</summary>
    public IReadOnlyCollection<string> AllowReplacement { get; set; } = [];

    /// <summary>What is different about its alarms; nothing for those of every cache.</summary>
    public CacheAlarmSettings? Alarms { get; set; }

    /// <summary>Whether clients log in with what is in Secrets Manager.</summary>
    public virtual bool HasSecret => false;

    /// <summary>Address families that the cache asks for; none for those it would get.</summary>
    public virtual string? NetworkType => null;

    /// <summary>Zones that the cache names for its nodes, each with the argument that does.</summary>
    public virtual IEnumerable<(string Property, string Zone)> Zones => [];

    /// <summary>Keys of its settings that are no arguments, besides those of every kind.</summary>
    public virtual string[] OtherKeys => [];

    /// <summary>Its copies in other regions; none for most.</summary>
    public virtual CopySettings? Copies => null;

    /// <summary>Whether clients log in as the users of the stack.</summary>
    public bool HasUsers => !HasOwnUser && LogsInAsUser;

    /// <summary>Whether the cache has a user of its own even where the stack has some.</summary>
    protected bool HasOwnUser { get; private set; }

    /// <summary>Whether clients log in as users, of the stack or of the cache alone.</summary>
    protected virtual bool LogsInAsUser => false;

    /// <summary>Whether they log in with IAM.</summary>
    public virtual bool LogsInWithIam => false;

    /// <summary>Name of the user whom its connection names; none for the first that can log in.</summary>
    public virtual string? User => null;

    /// <summary>What the smoke test does as that user.</summary>
    public virtual IEnumerable<SmokeTestCommand> Proof => [];

    /// <summary>Tells the cache of the users that the stack is going to have.</summary>
    public void Share(UserSettings? users)
    {
        if (HasUsers && users is not null)
            Give(users, users.Expected());
    }

    /// <summary>Reads whether the cache keeps to its own user.</summary>
    public void ReadOwnUser(JsonElement settings, string key, SettingsProblems problems)
    {
        if (!OtherKeys.Contains(OwnUserKey)
            || !settings.TryGetProperty("login", out var login)
            || login.ValueKind != JsonValueKind.Object
            || !login.TryGetProperty("ownUser", out var value))
        {
            return;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(
                $"{key}.{OwnUserKey}",
                "true or false",
                SettingValue.Show(value),
                "Leave it out to share the users of the stack.");
        }
        else if (!HasUsers)
        {
            problems.Add(
                $"{key}.{OwnUserKey}",
                "left out where clients log in as no user",
                SettingValue.Show(value),
                "Set login.mode to 'users' or 'iam'.");
        }
        else
        {
            HasOwnUser = value.ValueKind == JsonValueKind.True;
        }
    }

    /// <summary>Takes the users and the group that they are expected to be in.</summary>
    protected virtual void Give(UserSettings users, CacheUserGroupInputArgs group)
    {
    }

    /// <summary>Takes a key for all that the settings name none for.</summary>
    public virtual void Encrypt(Input<string> key)
    {
    }

    /// <summary>Key of the secret that the cache makes; none for the key of AWS.</summary>
    public virtual Input<string>? SecretKey => null;

    /// <summary>
    /// What the cache takes up at most; of use only when nothing is wrong with the arguments.
    /// </summary>
    public abstract CacheLoad Load { get; }

    /// <summary>The cache as its network sees it.</summary>
    public CacheInNetwork InNetwork => new(Name, Load, [.. Zones]);

    /// <summary>Its copies as the network of a region sees them.</summary>
    public virtual IEnumerable<CacheInNetwork> CopiesIn(string region) => [];

    /// <summary>Everything wrong with the arguments.</summary>
    public abstract ImmutableArray<Problem> Check();

    /// <summary>Reads what the settings say about copies in other regions.</summary>
    public virtual void ReadCopies(JsonElement settings, ArgsReader reader, SettingsProblems problems)
    {
    }

    /// <summary>Everything wrong with the copies, and with the cache as the one that is copied.</summary>
    public virtual IEnumerable<Problem> CheckCopies(UserSettings? users) => [];

    /// <summary>Copies the cache, once it is deployed.</summary>
    public virtual IReadOnlyList<DeployedCopy> DeployCopies(
        IReadOnlyDictionary<string, DeployedRegion> regions) => [];

    public abstract DeployedCache Deploy(CacheNetwork network, CacheUsers? users);
}
