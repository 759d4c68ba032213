using System.Reflection;
using System.Text;
using CachingTier;
using CachingTier.Stacks;
using Pulumi;
using Specs.Testing;

namespace Specs.Documentation;

/// <summary>The reference of all settings, made from the arguments and their documentation.</summary>
internal static class SettingsReference
{
    private static readonly DocComments Docs = DocComments.Read("CachingTier.xml", "CachingTier.Stacks.xml");

    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Settings of a stack

            Every key of `Pulumi.<stack>.yaml` below `caching-tier:network`, `caching-tier:caches.<name>`,
            `caching-tier:regions.<region>`, `caching-tier:users.<name>`, `caching-tier:smokeTest`,
            `caching-tier:alarms` and `caching-tier:quotas`. The keys are the arguments of the components,
            and this page is generated from their documentation: run the tests with `UPDATE=1` after
            changing an argument.

            """);
        Write(text, StackKeys.Network, typeof(CacheNetworkArgs), NetworkReader.Shape.Owned);
        foreach (var form in CacheForm.All)
            Write(text, $"caches with kind: {form.Word}", form.CreateArgs().GetType(), form.Owned);
        Write(text, LoginKeys.Login, typeof(LoginArgs), [.. LoginKeys.OfUsers.Select(LastStep)]);
        text.Append($"""
            | `{LoginKeys.OwnUserKey}` | true or false | \
                Whether a cache whose clients log in as users keeps the user that it makes for itself. \
                Default: false, for the users of the stack where there are some. |

            A copy inherits the login of its cache, except `user` and `secretKmsKeyId`.

            """.Unfold());
        Write(
            text,
            $"caches.<name>.{CopySettings.Key}.<region>",
            typeof(GlobalSecondaryArgs),
            CopySettings.Shape.Owned);
        text.Append($"""

            With a change of the engine or of its major version, `{CopySettings.UpgradeKey}: true` of the
            cache hands its new parameter group to every region. Leave it in the settings afterwards.

            """);
        Write(text, $"caches.<name>.{StackKeys.Alarms}", typeof(CacheAlarmSettings), [], isFlat: true);
        text.Append($"""

            `{StackKeys.Alarms}: false` of a cache leaves the cache and its copies without alarms.
            The dashboard still shows them.

            """);
        Write(text, $"{StackKeys.Regions}.<region>", typeof(RegionArgs), []);
        Write(text, $"{StackKeys.Users}.<name>", typeof(CacheUserArgs), UserSettings.Shape.Owned);
        Write(text, StackKeys.SmokeTest, typeof(SmokeTestArgs), SmokeTestReader.Shape.Owned);
        Write(text, StackKeys.Alarms, typeof(AlarmSettings), []);
        Write(text, StackKeys.Quotas, typeof(QuotaSettings), []);
        return text.ToString();
    }

    private static string LastStep(string path) => SettingPath.Parse(path).Last;

    private static void Write(
        StringBuilder text,
        string title,
        Type args,
        IReadOnlyCollection<string> owned,
        bool isFlat = false)
    {
        text.Append($"\n## {title}\n\n| key | type | meaning |\n| --- | --- | --- |\n");
        WriteRows(text, "", args, owned, isFlat);
    }

    private static void WriteRows(
        StringBuilder text,
        string prefix,
        Type args,
        IReadOnlyCollection<string> owned,
        bool isFlat = false)
    {
        foreach (var property in args.GetProperties()
            .Where(property => WireName(property) is { } name && !owned.Contains(name)))
        {
            var key = prefix + WireName(property);
            var isLogin = Nested(property.PropertyType) == typeof(LoginArgs);
            text.Append($"| `{key}` | {Kind(property.PropertyType)} | {Docs.Summary(property)}"
                + $"{(isLogin ? $" See [{LoginKeys.Login}](#{LoginKeys.Login})." : "")} |\n");
            if (!isFlat && !isLogin && Nested(property.PropertyType) is { } nested)
                WriteRows(text, $"{key}{Step(property.PropertyType)}", nested, ["profile"]);
        }
    }

    private static string? WireName(PropertyInfo property) => DocComments.WireName(property);

    private static Type? Nested(Type type)
    {
        var innermost = type;
        while (innermost.IsGenericType)
            innermost = innermost.GetGenericArguments()[^1];
        return innermost.IsSubclassOf(typeof(ResourceArgs)) ? innermost : null;
    }

    private static string Step(Type type) => IsList(type) ? "[]." : IsMap(type) ? ".<name>." : ".";

    private static string Kind(Type type)
    {
        if (IsList(type))
            return "list";
        if (IsMap(type))
            return "map";
        if (Nested(type) is not null)
            return "map";
        while (type.IsGenericType)
            type = type.GetGenericArguments()[0];
        return type == typeof(string) ? "text" : type == typeof(bool) ? "true or false" : "number";
    }

    private static bool IsList(Type type) =>
        Definition(type) is { } list && (list == typeof(List<>) || list == typeof(InputList<>));

    private static bool IsMap(Type type) =>
        Definition(type) is { } map && (map == typeof(Dictionary<,>) || map == typeof(InputMap<>));

    private static Type? Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;
}
