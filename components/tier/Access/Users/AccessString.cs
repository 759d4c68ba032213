namespace CachingTier;

/// <summary>What a user may do, in the words of the engine.</summary>
internal static class AccessString
{
    private const string ReadOnly = "read-only";
    private const string ReadWrite = "read-write";
    private const string Admin = "admin";

    /// <summary>What client libraries and the smoke test ask a server about itself.</summary>
    private const string Introspection =
        "+info +role +cluster|slots +cluster|shards +cluster|nodes +cluster|info +cluster|keyslot";

    /// <summary>Where the smoke test writes as any user.</summary>
    private const string SmokeTestKeys = "caching-tier:smoke:*";

    /// <summary>Somebody who can log in nowhere and do nothing.</summary>
    public const string Locked = "off ~* -@all";

    private static readonly string[] Levels = [ReadOnly, ReadWrite, Admin];

    public static string Resolve(CacheUserArgs user, string path, Problems problems)
    {
        if (user.AccessString is not { } text) return Build(user, path, problems);
        problems.Require(user.Access is null, $"{path}.access", "left out with accessString", user.Access,
            "Keep one of the two.");
        problems.Require(user.Keys is null, $"{path}.keys", "left out with accessString", user.Keys,
            "Write the patterns into it, each with '~' before it.");
        Check(text, $"{path}.accessString", problems);
        return text;
    }

    private static string Build(CacheUserArgs user, string path, Problems problems)
    {
        var level = user.Access ?? ReadWrite;
        problems.Require(Levels.Contains(level), $"{path}.access", OneOf.Text(Levels), user.Access,
            $"Leave it out for '{ReadWrite}', or write an accessString.");
        var keys = user.Keys ?? ["*"];
        problems.Require(keys.Count > 0, $"{path}.keys", "a list of at least one pattern", keys, "Leave it out for all keys.");
        for (var i = 0; i < keys.Count; i++)
            problems.Require(keys[i] is { Length: > 0 } key && !key.Any(char.IsWhiteSpace), $"{path}.keys[{i}]",
                "a pattern without spaces, such as 'orders:*'", keys[i], "Give each pattern a line of its own.");

        var patterns = string.Join(' ', (keys.Contains("*") ? keys : [.. keys, SmokeTestKeys]).Select(key => $"~{key}"));
        return level switch
        {
            ReadOnly => $"on {patterns} resetchannels -@all +@read +@connection -@dangerous {Introspection}",
            Admin => $"on {patterns} &* +@all",
            _ => $"on {patterns} &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting "
                + $"-@dangerous {Introspection}",
        };
    }

    private static void Check(string text, string property, Problems problems)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            problems.Add(property, "a list of rules such as 'on ~orders:* -@all +@read'", text, "Leave it out to use access.");
            return;
        }

        // The value would show a password, so it is not repeated.
        problems.Require(!words.Any(IsPassword), property, "free of passwords", Problems.Given,
            "Remove the words that start with '>', '<', '#' or '!', nopass and resetpass: passwords are generated.");
        problems.Require(!words.Contains("reset", StringComparer.OrdinalIgnoreCase), property, "free of 'reset'", text,
            "ElastiCache refuses it: name what the user may do.");
        if (!words.Any(word => word is "on" or "off"))
            problems.Warn($"{property} has neither 'on' nor 'off', so that the user cannot log in.");
        if (!words.Any(IsAboutCommands) || !words.Any(IsAboutChannels))
            problems.Warn($"{property} leaves commands or channels to ElastiCache, which writes what it takes them for into it: each "
                + "deployment would change it back. Begin with '-@all' or '+@all', and name channels as in '&*' or 'resetchannels'.");
    }

    private static bool IsAboutCommands(string word) => word.ToLowerInvariant() is "-@all" or "+@all" or "nocommands" or "allcommands";

    private static bool IsAboutChannels(string word) =>
        word[0] == '&' || word.ToLowerInvariant() is "resetchannels" or "allchannels";

    private static bool IsPassword(string word) => word[0] is '>' or '<' or '#' or '!'
        || word.Equals("nopass", StringComparison.OrdinalIgnoreCase)
        || word.Equals("resetpass", StringComparison.OrdinalIgnoreCase);
}
