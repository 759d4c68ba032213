using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>The keys of the project in a settings file.</summary>
internal static class StackKeys
{
    public const string Profile = "profile";
    public const string Network = "network";
    public const string Key = "key";
    public const string Users = "users";
    public const string Caches = "caches";
    public const string Regions = "regions";
    public const string SmokeTest = "smokeTest";
    public const string Alarms = "alarms";
    public const string Quotas = "quotas";
    public const string Guard = "guard";

    /// <summary>All of them, in the order that problems are reported in.</summary>
    public static readonly ImmutableArray<string> Known =
        [Profile, Network, Key, Users, Caches, Regions, SmokeTest, Alarms, Quotas, Guard];
}
