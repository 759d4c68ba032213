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
    public const string SmokeTestKeys = "caching-tier:smoke:*";

    /// <summary>Somebody who can log in nowhere and do nothing.</summary>
    public const string Locked = "off ~* -@all";

    /// <summary>Somebody who may do everything.</summary>
    public const string Everything = "on ~* &* +@all";

    private static readonly string[] Levels = [ReadOnly, ReadWrite, Admin];

    public static string Resolve(CacheUserArgs user, string path, Problems problems)
    {
        if (user.AccessString is not { } text)
            return Build(user, path, problems);
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
        problems.Require(Levels.Contains(level), $"{path}.access", Quoted.OneOf(Levels), user.Access,
            $"Leave it out for '{ReadWrite}', or write an accessString.");
        var keys = user.Keys ?? ["*"];
        problems.Require(
            keys.Count > 0,
            $"{path}.keys",
            "a list of at least one pattern",
            keys,
            "Leave it out for all keys.");
        for (var i = 0; i < keys.Count; i++)
            CheckPattern(keys[i], $"{path}.keys[{i}]", problems);

        var patterns = string.Join(
            ' ',
            (keys.Contains("*") ? keys : [.. keys, SmokeTestKeys]).Select(key => $"~{key}"));
        return level switch
        {
            ReadOnly => $"on {patterns} resetchannels -@all +@read +@connection -@dangerous {Introspection}",
            Admin => $"on {patterns} &* +@all",
            _ => $"on {patterns} &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting "
                + $"-@dangerous {Introspection}",
        };
    }

    private static void CheckPattern(string? pattern, string property, Problems problems)
    {
        if (pattern is not { Length: > 0 } || pattern.Any(char.IsWhiteSpace))
        {
            problems.Add(
                property,
                "a pattern without spaces, such as 'orders:*'",
                pattern,
                "Give each pattern a line of its own.");
        }
        else
        {
            problems.Require(pattern[
                0] is not ('~' or '%' or '&'), property, "a pattern of keys, such as 'orders:*'", pattern,
                "Leave out what an access string has before it; for reading or writing alone, give an "
                    + "accessString.");
        }
    }

    private static void Check(string text, string property, Problems problems)
    {
        var words = AccessWords.Split(text);
        if (words.Count == 0)
        {
            problems.Add(
                property,
                "a list of rules such as 'on ~orders:* -@all +@read'",
                text,
                "Leave it out to use access.");
            return;
        }

        // The value would show a password, so it is not repeated.
        problems.Require(!words.Any(IsPassword), property, "free of passwords", Problems.SomeValue,
            "Remove the words that start with '>', '<', '#' or '!', nopass and resetpass: passwords are "
                + "generated.");
        problems.Require(!words.Any(IsReset), property, "free of 'reset'", text,
            "ElastiCache refuses it: name what the user may do.");
        var unknown = AccessWords.Unknown(words.Where(word => !IsPassword(word) && !IsReset(word)));
        problems.Require(
            unknown is null,
            property,
            "made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' and '-@dangerous'",
            unknown,
            "Correct the word, or remove it.");
        if (!words.Any(word => word.ToLowerInvariant() is "on" or "off"))
            problems.Warn($"{property} has neither 'on' nor 'off', so that the user cannot log in.");
        if (!words.Any(IsAboutCommands) || !words.Any(IsAboutChannels))
        {
            problems.Warn($"{property} leaves commands or channels open: ElastiCache adds its own words for "
                + "them, which each deployment would remove. "
                + "Begin with '-@all' or '+@all', and name channels as in '&*' or 'resetchannels'.");
        }
    }

    private static bool IsAboutCommands(string word) =>
        word.ToLowerInvariant() is "-@all" or "+@all" or "nocommands" or "allcommands";

    private static bool IsAboutChannels(string word) =>
        word[0] == '&' || word.ToLowerInvariant() is "resetchannels" or "allchannels";

    private static bool IsReset(string word) => word.Equals("reset", StringComparison.OrdinalIgnoreCase);

    private static bool IsPassword(string word) => word[0] is '>' or '<' or '#' or '!'
        || word.Equals("nopass", StringComparison.OrdinalIgnoreCase)
        || word.Equals("resetpass", StringComparison.OrdinalIgnoreCase);
}
