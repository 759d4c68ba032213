using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>Which versions of an engine ElastiCache runs on nodes.</summary>
internal static partial class EngineVersions
{
    private const string Property = "engineVersion";

    private static readonly EngineVersion Valkey = new(CacheEngine.Valkey, 8, 1, 0, "8.1");
    private static readonly EngineVersion Redis = new(CacheEngine.Redis, 7, 1, 0, "7.1");
    private static readonly EngineVersion Memcached = new(CacheEngine.Memcached, 1, 6, 22, "1.6.22");

    private static readonly HashSet<string> KnownValkey = ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"];
    private static readonly HashSet<string> KnownRedis =
        ["4.0.10", "5.0.6", "6.x", "6.0", "6.2", "7.0", "7.1"];
    private static readonly HashSet<string> KnownMemcached = ["1.6.12", "1.6.17", "1.6.22"];

    public static EngineVersion Default(CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => Valkey,
        CacheEngine.Redis => Redis,
        _ => Memcached,
    };

    public static bool IsKnown(EngineVersion version) => (version.Engine switch
    {
        CacheEngine.Valkey => KnownValkey,
        CacheEngine.Redis => KnownRedis,
        _ => KnownMemcached,
    }).Contains(version.Text);

    /// <summary>The version of that text, the engine's default when there is none.</summary>
    /// <param name="engine">Engine of the cache.</param>
    /// <param name="text">The version as it is given.</param>
    /// <param name="acceptsUnknown">Whether a major version above the known ones is accepted.</param>
    /// <param name="problems">What is wrong or doubtful.</param>
    /// <returns>Nothing when it is wrong: what depends on the version cannot be checked then.</returns>
    public static EngineVersion? Resolve(
        CacheEngine engine, string? text, bool acceptsUnknown, Problems problems)
    {
        if (text is null)
            return Default(engine);
        var before = problems.Found.Length;
        var version = Read(engine, text);
        if (version is null)
            problems.Add(Property, Shape(engine), text, ShapeFix(engine));
        else
            CheckOffered(version, acceptsUnknown, problems);
        return problems.Found.Length == before ? version : null;
    }

    private static EngineVersion? Read(CacheEngine engine, string text)
    {
        if (engine == CacheEngine.Redis && text == "6.x")
            return new EngineVersion(engine, 6, 2, 0, text);
        var shape = engine switch
        {
            CacheEngine.Valkey => TwoParts(),
            CacheEngine.Redis => RedisParts(),
            _ => ThreeParts(),
        };
        if (!shape.IsMatch(text))
            return null;
        var parts = text.Split('.').Select(int.Parse).ToArray();
        return new EngineVersion(engine, parts[0], parts[1], parts.Length > 2 ? parts[2] : 0, text);
    }

    private static string Shape(CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => "a version of Valkey in two parts, as in '8.1'",
        CacheEngine.Redis => "a version of Redis OSS, as in '7.1', before 6 as in '5.0.6'",
        _ => "a version of Memcached in three parts, as in '1.6.22'",
    };

    private static string ShapeFix(CacheEngine engine) => engine == CacheEngine.Memcached
        ? "ElastiCache needs the patch version of Memcached."
        : "ElastiCache needs the minor version, and chooses the patch version itself.";

    private static void CheckOffered(EngineVersion version, bool acceptsUnknown, Problems problems)
    {
        switch (version.Engine)
        {
            case CacheEngine.Valkey: CheckValkey(version, acceptsUnknown, problems); break;
            case CacheEngine.Redis: CheckRedis(version, problems); break;
            default: CheckMemcached(version, problems); break;
        }
    }

    private static void CheckValkey(EngineVersion version, bool acceptsUnknown, Problems problems)
    {
        if (!version.IsAtLeast(7, 2))
        {
            problems.Add(Property, "at least '7.2' and below '10'", version.Text,
                "ElastiCache has no other Valkey: leave it out for '8.1'.");
        }
        else if (version.Major > 9 && !acceptsUnknown)
        {
            problems.Add(Property, "at least '7.2' and below '10'", version.Text,
                "No later Valkey is known here: leave it out for '8.1', or set acceptUnknown to true.");
        }
        else
        {
            WarnUnknown(version, KnownValkey, problems);
        }
    }

    private static void CheckRedis(EngineVersion version, Problems problems)
    {
        if (version.IsAtLeast(7, 2))
        {
            problems.Add(Property, "at most '7.1'", version.Text,
                "Later versions exist as Valkey only: set engine to 'valkey'.");
        }
        else if (!version.IsAtLeast(4, 0, 10))
        {
            problems.Add(Property, "at least '4.0.10'", version.Text,
                "Earlier versions cannot be created any more: use '7.1' or engine 'valkey'.");
        }
        else if (version is { Major: 5, Minor: 0, Patch: < 6 })
        {
            problems.Add(Property, "none of '5.0.0' to '5.0.5'", version.Text,
                "They are deprecated: use '7.1' or engine 'valkey'.");
        }
        else
        {
            WarnUnknown(version, KnownRedis, problems);
        }

        WarnExtendedSupport(version, problems);
    }

    private static void CheckMemcached(EngineVersion version, Problems problems)
    {
        if (!version.IsAtLeast(1, 6, 12))
        {
            problems.Add(Property, "at least '1.6.12'", version.Text,
                "Earlier versions have no TLS, which this component always uses.");
        }
        else
        {
            WarnUnknown(version, KnownMemcached, problems);
        }
    }

    private static void WarnUnknown(EngineVersion version, HashSet<string> known, Problems problems)
    {
        if (!known.Contains(version.Text))
        {
            problems.Warn($"engineVersion '{version.Text}' is not among the versions known here: "
                + $"{Quoted.OneOf(known)}. ElastiCache may refuse it.");
        }
    }

    private static void WarnExtendedSupport(EngineVersion version, Problems problems)
    {
        if (version.Major is 4 or 5)
        {
            problems
                .Warn($"engineVersion '{version.Text}' is out of standard support since 2026-01-31: extended "
                    + "support adds 80% to the node price, later 160%, and ends on 2029-01-31. Use engine "
                    + "'valkey'.");
        }
        else if (version.Major == 6)
        {
            problems.Warn($"engineVersion '{version.Text}' leaves standard support on 2027-01-31: extended "
                + "support adds 80% to the node price, later 160%, and ends on 2030-01-31. Use engine "
                + "'valkey'.");
        }
    }

    [GeneratedRegex(@"^[0-9]{1,4}\.[0-9]{1,4}\z")]
    private static partial Regex TwoParts();

    [GeneratedRegex(@"^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}\z")]
    private static partial Regex ThreeParts();

    [GeneratedRegex(@"^(?:[1-5]\.[0-9]{1,4}\.[0-9]{1,4}|[6-9]\.[0-9]{1,4})\z")]
    private static partial Regex RedisParts();
}
