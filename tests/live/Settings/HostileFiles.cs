using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Live.Settings;

/// <summary>
/// Generates settings files of every kind that was ever tried on a reader: types, nesting, anchors,
/// encodings, numbers, names, sizes, and what is no file at all.
/// </summary>
internal static class HostileFiles
{
    private static readonly string[] Scalars =
    [
        "1", "-1", "0", "1e999", "-1e400", "1e-400", "999999999999999999999999", "0x1F", "010", "0o17",
        "1_000", "08", ".inf", "-.inf", ".nan", "1.5", "3.0", "~", "null", "true", "off", "yes", "''", "' '",
        "\"\\e[31m\"", "\"a\\nb\"", "\"\\0\"", "\"\\ud800\"", "\"\\U00110000\"", "\"\\x\"", "2024-01-02",
        "2024-13-45", "!!int x", "!!binary aGk=", "!foo bar", "!<bad", "'unclosed", "\"unclosed", "%", "@",
        "`", "- -", ":", "?", "#", "&", "*", "&a", "*a", "*none", "&a *a", "<<", "=", "{", "[", "}", "]",
        "{}", "[]", "[[]]", "{a: {a: {a: 1}}}", "arn:aws:kms:eu-west-1:1:key/x", "10.0.0.0/99",
        "cache.m7g.large", "cache.x", "multi-az", "valkey", "8.0", "{min: 1, max: 2}", "{mode: users}",
        "{mode: token}", "ünï", "\u202Etxt", "😀", "|\n      text", ">-\n      x",
    ];

    private static readonly string[] Keys =
    [
        "kind", "engine", "engineVersion", "nodeType", "availability", "replicas", "shards", "nodes", "port",
        "parameters", "tags", "login", "copies", "alarms", "allowReplacement", "nodeGroups", "shardScaling",
        "replicaScaling", "maxDataGb", "transitEncryption", "clusterMode", "snapshotRetentionLimit", "logs",
        "maintenanceWindow", "availabilityZones", "Kind", "kinds", "", "' '", "\"\\e]0;x\\a\"", "\"a\\nb\"",
        "4", "true", "~", "<<", "'<<'", "? [a, b]", "? {a: b}", "*a", "&k key", "a.b", "'[0]'", "aws:region",
        "😀", "secure",
    ];

    private static readonly string[] Settings =
    [
        "caches", "tier:caches", "profile", "tier:profile", "network", "key", "users", "regions",
        "smokeTest", "alarms", "quotas", "guard", "aws:region", "aws:profile", "other:thing", "unknown",
        "<<", "4",
    ];

    // What a reader takes, and a plan may not.
    private static readonly string[] Plain =
    [
        "1", "2", "0", "-1", "1e999", "1.5", "true", "off", "~", "''", "2147483648", "0x7FFFFFFF",
        "\"\\e[31m\"", "x", "single", "multi-az", "valkey", "redis", "memcached", "'8.0'", "cache.m7g.large",
        "{}", "[]", "{a: 1}", "[a]", "{eu-central-1: {}}", "{mode: token}", "{mode: users}",
        "{min: 1, max: 2}", "'{\"a\": 1, \"a\": 2}'", "'{\"nodes\": 1e999}'", "\"\\ud800\"",
        "99999999999999999999999",
    ];

    private static readonly string[] Arguments =
    [
        "engine", "engineVersion", "nodeType", "availability", "replicas", "shards", "nodes", "port",
        "parameters", "tags", "login", "copies", "alarms", "allowReplacement", "nodeGroups", "shardScaling",
        "maxDataGb", "logs",
    ];

    private static readonly string[] Others =
    [
        "network", "key", "users", "regions", "smokeTest", "alarms", "quotas", "guard", "profile",
        "\"\\e[31m\"",
    ];

    private static readonly string[] Kinds = ["replication-group", "memcached", "serverless", "other", "4"];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1,
        Encoding.ASCII,
    ];

    public static Gen<HostileFile> All { get; } = Gen.Frequency(
        (16, Accepted),
        (4, Documents(Map(3)).Select(text => File("values", text))),
        (4, Documents(Caches).Select(text => File("caches", text))),
        (3, Gen.ListOf(Entry(2), 12).Select(entries => File("keys", "config:\n" + string.Concat(
            entries.Select(entry => $"  {entry}\n"))))),
        (2, Damaged),
        (2, Encoded),
        (2, Nested),
        (2, Repeated),
        (1, Sized),
        (1, Gen.Elements(Scalars).Select(scalar => File("document", scalar))),
        (1, Gen.Elements(HostileFile.Folder, HostileFile.Missing, HostileFile.Pipe, "/dev/zero", "/dev/null",
            "/dev/urandom", "/proc/self/maps", "/nowhere").Select(kind => new HostileFile(kind))));

    private static Gen<string> Scalar => Gen.Frequency(
        (6, Gen.Elements(Scalars)),
        (1, Gen.Choose(0, 0xFFFF).Select(code => $"\"\\u{code:X4}\"")),
        (1, Gen.Choose(-2_000, 100_000).Select(number => $"{number}")));

    private static Gen<string> Caches =>
        from count in Gen.Choose(0, 4)
        from caches in Gen.ListOf(Cache, count)
        select $"{{ {string.Join(", ", caches.Select((cache, i) => $"c{i}: {cache}"))} }}";

    private static Gen<string> Cache =>
        from kind in Gen.Elements(Kinds)
        from entries in Gen.ListOf(Entry(2), 3)
        select $"{{ {string.Join(", ", entries.Prepend($"kind: {kind}"))} }}";

    // Most of these can be read, and some can be deployed.
    private static Gen<HostileFile> Accepted =>
        from kinds in Gen.ListOf(Gen.Elements("replication-group", "memcached", "serverless"), 3)
        from arguments in Gen.ListOf(Gen.Elements(Arguments), 3)
        from values in Gen.ListOf(Gen.Elements(Plain), 3)
        from changed in Gen.Choose(0, 3)
        from other in Gen.Frequency((2, Gen.Constant("tags")), (1, Gen.Elements(Others)))
        from value in Gen.Elements(Plain)
        select File("plan", "config:\n  aws:region: eu-west-1\n  tier:smokeTest: false\n  tier:caches:\n"
            + string.Concat(kinds.Select((kind, i) => i < changed
                ? $"    c{i}: {{ kind: {kind}, {arguments[i]}: {values[i]} }}\n"
                : $"    c{i}: {{ kind: {kind} }}\n"))
            + (other is "tags" or "smokeTest" ? "" : $"  {Key(other)}: {value}\n"));

    private static Gen<HostileFile> Damaged =>
        from text in Documents(Caches)
        from places in Gen.ListOf(Gen.Choose(0, 10_000), 3)
        from bytes in Gen.ListOf(Gen.Elements<byte>(
            0, 9, 10, 13, 27, 0x7F, 0x80, 0xC0, 0xFF, (byte)'&', (byte)'*',
            (byte)'{', (byte)'[', (byte)':', (byte)'"', (byte)'!', (byte)'%', (byte)'|'), 3)
        select new HostileFile("damaged", Damage(Encoding.UTF8.GetBytes(text), places, bytes));

    private static Gen<HostileFile> Encoded =>
        from text in Documents(Caches)
        from encoding in Gen.Elements(Encodings)
        from mark in Gen.Elements("", "\uFEFF", "\uFEFF\uFEFF")
        from lines in Gen.Elements("\n", "\r\n", "\r", "\n\t", "\u2028", "\u0085", "\n\0")
        select new HostileFile(
            "encoding", encoding.GetBytes(mark + text.Replace("\n", lines, StringComparison.Ordinal)));

    private static Gen<HostileFile> Nested =>
        from start in Gen.Elements("[", "{a: ", "- ", "? ", "[{a: ", "&a [", "!!seq [")
        from depth in Gen.Elements(20, 31, 33, 64, 65, 1_000, 20_000)
        select File("nesting", $"config:\n  tier:caches: {Repeat(start, depth)}");

    private static Gen<HostileFile> Repeated =>
        from width in Gen.Choose(1, 12)
        from levels in Gen.Choose(1, 20)
        from form in Gen.Elements("[{0}]", "{{a: {0}}}", "{{<<: [{0}]}}", "&l [{0}, *l]")
        select File("aliases", Laughs(width, levels, form));

    private static Gen<HostileFile> Sized =>
        from size in Gen.Elements(1_000, 100_000, 1_000_000, 1_100_000, 5_000_000)
        from form in Gen.Elements("config: {{tier:profile: {0}}}", "config: {{tier:{0}: "
            + "1}}", "{0}", "# {0}\n",
            "config: {{tier:caches: {{{0}: {{kind: memcached}}}}}}", "config:\n  tier:profile: |\n    {0}")
        from content in Gen.Elements("x", "[", "a, ", "&a ", "'", "1", " ", "\\", "é", "- ", "a: ", "? ")
        select File("size", string.Format(null, form, Repeat(content, size / content.Length)));

    private static Gen<string> Documents(Gen<string> caches) =>
        from key in Gen.Elements(Settings)
        from value in Map(2)
        from all in caches
        from region in Gen.Frequency((4, Gen.Constant("eu-west-1")), (1, Scalar))
        select $"config:\n  aws:region: {region}\n  tier:caches: {all}\n  {key}: {value}\n";

    private static Gen<string> Map(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (3, Scalar),
            (3, Gen.ListOf(Entry(depth), 3).Select(entries => $"{{ {string.Join(", ", entries)} }}")),
            (1, Gen.ListOf(Map(depth - 1), 2).Select(items => $"[ {string.Join(", ", items)} ]")),
            (1, Map(depth - 1).Select(value => $"&a {value}")));

    private static Gen<string> Entry(int depth) =>
        from key in Gen.Elements(depth == 0 ? Settings : Keys)
        from value in Map(depth - 1)
        select $"{key}: {value}";

    private static string Key(string name) => name.StartsWith('"') ? name : $"tier:{name}";

    private static string Laughs(int width, int levels, string form)
    {
        var text = new StringBuilder("config:\n  l0: &l0 {a: 1}\n");
        for (var i = 1; i <= levels; i++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat($"*l{i - 1}", width));
            text.Append($"  l{i}: &l{i} {string.Format(null, form, aliases)}\n");
        }

        return text.Append($"  tier:caches: *l{levels}\n").ToString();
    }

    private static byte[] Damage(byte[] text, IReadOnlyList<int> places, IReadOnlyList<byte> bytes)
    {
        for (var i = 0; i < places.Count; i++)
            text[places[i] % text.Length] = bytes[i];
        return text;
    }

    private static string Repeat(string text, int times) =>
        new StringBuilder().Insert(0, text, times).ToString();

    private static HostileFile File(string kind, string text) => new(kind, Encoding.UTF8.GetBytes(text));
}
