using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>What AWS demands of a user before it makes it.</summary>
internal static class UserRules
{
    private const int MostPasswords = 2;

    private static readonly ImmutableArray<string> LoginRules = ["reset", "resetpass", "nopass"];

    public static void Check(WireInputs inputs)
    {
        CheckEngine(inputs);
        if (inputs.Text("userName") is not { Length: > 0 } name || name.Any(char.IsWhiteSpace))
        {
            throw new CloudException("userName must be a name without blanks, but was "
                + $"'{inputs.Text("userName")}'. Take letters, digits and hyphens.");
        }

        CheckAccessString(inputs.Text("accessString") ?? "");
        CheckLogin(inputs);
    }

    public static void CheckEngine(WireInputs inputs)
    {
        if (inputs.Word<CacheEngine>("engine") is not (CacheEngine.Valkey or CacheEngine.Redis))
        {
            var rule = Choice<CacheEngine>.RuleOf(CacheEngine.Valkey, CacheEngine.Redis);
            throw new CloudException($"engine must be {rule}, but was '{inputs.Text("engine")}'. Memcached "
                + "has no users.");
        }
    }

    /// <summary>The engine of a user or group; Redis where one that was taken over does not say.</summary>
    public static CacheEngine Engine(WireInputs inputs) =>
        inputs.Word<CacheEngine>("engine") ?? CacheEngine.Redis;

    /// <summary>What the user logs in with; nothing when it needs no password.</summary>
    public static ImmutableArray<string> Passwords(WireInputs inputs) =>
        [.. inputs.Texts("passwords"), .. inputs.Block("authenticationMode")?.Texts("passwords") ?? []];

    private static void CheckAccessString(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw new CloudException(
                "accessString must not be empty. Say what the user may do, such as 'on ~app:* +@read'.");
        }

        if (words.FirstOrDefault(
            word => ">#<!".Contains(word[0]) || LoginRules.Contains(word.ToLowerInvariant())) is { } login)
        {
            // The word may be a password.
            var shown = char.IsLetter(login[0]) ? login : $"{login[0]}…";
            throw new CloudException($"accessString must say nothing of logins, but has '{shown}'. "
                + "Give passwords in authenticationMode.");
        }
    }

    private static void CheckLogin(WireInputs inputs)
    {
        var text = inputs.Block("authenticationMode")?.Text("type");
        var type = Choice<AuthenticationType>.TryParse(text);
        var passwords = Passwords(inputs);
        var open = type == AuthenticationType.NoPasswordRequired || inputs.Flag("noPasswordRequired");
        if (type == AuthenticationType.Iam)
        {
            throw new CloudException($"authenticationMode.type is '{text}', which cannot be shown on this "
                + "machine: no engine here can check the signature of an IAM token, and a password in its "
                + "place would prove nothing of it. Give the user a password in this stack, and "
                + $"'{text}' in a stack on AWS.");
        }

        if (text is not null && type is null)
        {
            throw new CloudException($"authenticationMode.type must be {Choice<AuthenticationType>.Rule}, "
                + $"but was '{text}'. Take one of them.");
        }

        if (open && passwords.Length > 0)
        {
            throw new CloudException("InvalidParameterCombination: a user that needs no password must have "
                + "none. Remove the passwords, or demand them.");
        }

        if (open && Engine(inputs) != CacheEngine.Redis)
        {
            var rule = Choice<AuthenticationType>.RuleOf(AuthenticationType.Password, AuthenticationType.Iam);
            throw new CloudException($"authenticationMode.type must be {rule} with engine "
                + "valkey, but the user needs no password. Give it one.");
        }

        if (!open)
            CheckPasswords(passwords);
    }

    private static void CheckPasswords(ImmutableArray<string> passwords)
    {
        if (passwords.Length is 0 or > MostPasswords)
        {
            throw new CloudException("passwords must be one or two, but were "
                + $"{passwords.Length.ToString(CultureInfo.InvariantCulture)}. Give the one in use and, "
                + "while it changes, the next.");
        }

        if (passwords.Any(password => password.Length is < 16 or > 128 || password.Any(IsForbidden)))
        {
            throw new CloudException("passwords must each have 16 to 128 printable characters without , "
                + "\" / @. Generate one, such as with RandomPassword.");
        }
    }

    private static bool IsForbidden(char character) =>
        character is <= ' ' or > '~' or ',' or '"' or '/' or '@';
}
