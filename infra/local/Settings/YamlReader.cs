using System.Diagnostics;
using System.Text.Json.Nodes;
using CachingTier.Contract;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CachingTier.Local.Settings;

/// <summary>
/// Reads the first document of a YAML text, as the Pulumi CLI does, with a bound on everything that a text
/// can make large.
/// </summary>
internal sealed class YamlReader
{
    public const int MostDepth = 32;
    public const int MostSize = SettingsText.MostBytes;

    private const string Core = "tag:yaml.org,2002:";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    // Without a value where what it names is still being read.
    private readonly Dictionary<AnchorName, YamlPart?> _anchors = [];
    private int _size;

    private YamlReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The document; none where it is empty.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">What it has.</param>
    public static JsonNode? Read(string file, string text)
    {
        var reader = new YamlReader(file, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            throw reader.Broken(exception.Start.Line, exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // What the parser does not expect of a text either.
            throw reader.Broken(reader._parser.Current?.End.Line ?? 1, exception.Message);
        }
    }

    private JsonNode? ReadDocument()
    {
        Next();
        return Next() is StreamEnd ? null : Read(Next(), depth: 1).Value;
    }

    private ParsingEvent Next()
    {
        if (_watch.Elapsed > Patience)
        {
            throw new SettingsException($"{_file} line {_parser.Current?.End.Line ?? 1}: the text must be "
                + $"read within {Patience.TotalSeconds} seconds, but takes longer. Make it simpler.");
        }

        _parser.MoveNext();
        return _parser.Current!;
    }

    private YamlPart Read(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias alias)
            return Expand(alias, depth);
        var node = (NodeEvent)start;
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = null;
        Grow(node, 1);
        var size = _size - 1;
        var (value, deepest) = node switch
        {
            SequenceStart list => ReadList(Inside(list, depth), depth),
            MappingStart map => ReadMap(Inside(map, depth), depth),
            _ => (ReadScalar((Scalar)node), depth - 1),
        };
        var part = new YamlPart(value, _size - size, deepest - depth + 1);
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = part;
        return part;
    }

    private YamlPart Expand(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value, out var part))
        {
            throw Refuse(alias, "an alias", "the name of an anchor above it", Quoted.Text($"*{alias.Value}"),
                $"Put &{alias.Value} before the value that it repeats.");
        }

        if (part is null)
        {
            throw Refuse(alias, "an alias", "outside of the value that it repeats",
                Quoted.Text($"*{alias.Value}"), "A value cannot contain itself.");
        }

        Grow(alias, part.Size);
        if (depth + part.Depth - 1 > MostDepth)
            throw TooDeep(alias);
        return part with { Value = part.Value?.DeepClone() };
    }

    private (JsonNode, int) ReadList(SequenceStart start, int depth)
    {
        RefuseTag(start, start.Tag, "seq");
        var list = new JsonArray();
        var deepest = depth;
        for (var item = Next(); item is not SequenceEnd; item = Next())
        {
            var part = Read(item, depth + 1);
            deepest = Math.Max(deepest, depth + part.Depth);
            list.Add(part.Value);
        }

        return (list, deepest);
    }

    private (JsonNode, int) ReadMap(MappingStart start, int depth)
    {
        RefuseTag(start, start.Tag, "map");
        var map = new JsonObject();
        var deepest = depth;
        (ParsingEvent At, JsonNode? Value)? merged = null;
        for (var key = Next(); key is not MappingEnd; key = Next())
        {
            var isMerge = IsMerge(key);
            var name = isMerge ? "<<" : ReadKey(key, depth);
            if (isMerge ? merged is not null : map.ContainsKey(name))
            {
                throw Refuse(key, "a key", "given once in a map", Quoted.Text(name),
                    "Remove one of them.");
            }

            var value = Next();
            var part = Read(value, depth + 1);
            deepest = Math.Max(deepest, depth + part.Depth);
            if (isMerge)
                merged = (value, part.Value);
            else
                map.Add(name, part.Value);
        }

        if (merged is { } others)
            Merge(map, others.At, others.Value);
        return (map, deepest);
    }

    // A key of the map itself comes before those merged into it, and of these the first.
    private void Merge(JsonObject map, ParsingEvent at, JsonNode? value)
    {
        var maps = value is JsonArray list && at is not AnchorAlias ? [.. list] : new[] { value };
        foreach (var other in maps)
        {
            if (other is not JsonObject entries)
            {
                throw Refuse(at, "<<", "a map or a list of maps", Shown(value),
                    "Write it like <<: *name.");
            }

            foreach (var (name, entry) in entries.Where(entry => !map.ContainsKey(entry.Key)))
                map.Add(name, entry?.DeepClone());
        }
    }

    private string ReadKey(ParsingEvent key, int depth)
    {
        if (key is not (Scalar or AnchorAlias))
            throw WrongKey(key, key is MappingStart ? "a map" : "a list");
        var value = Read(key, depth + 1).Value;
        return value is JsonValue text && text.TryGetValue<string>(out var name)
            ? name
            : throw WrongKey(key, Shown(value));
    }

    private JsonValue? ReadScalar(Scalar scalar)
    {
        var text = scalar.Value;
        Grow(scalar, text.Length);
        var tag = TagOf(scalar);
        if (tag is "str" || (tag is null && scalar.Style != ScalarStyle.Plain))
            return JsonValue.Create(text);
        if (YamlScalar.IsEndless(text))
        {
            throw Refuse(scalar, "a number", "finite", Quoted.Text(text),
                "Put it in quotes where a text is meant.");
        }

        if (tag is null && YamlScalar.IsTime(text))
        {
            throw Refuse(scalar, "a date", "in quotes", Quoted.Text(text),
                "Without quotes Pulumi takes it for a point in time, and writes it in another form.");
        }

        var value = YamlScalar.IsNull(text)
            ? null
            : YamlScalar.Flag(text) is { } flag ? JsonValue.Create(flag) : YamlScalar.Number(text);
        var found = value is null
            ? YamlScalar.IsNull(text) ? "null" : "str"
            : value.GetValueKind() is System.Text.Json.JsonValueKind.Number ? "int or float" : "bool";
        if (tag is not null && !found.Contains(tag, StringComparison.Ordinal))
        {
            throw Refuse(scalar, "a value", $"what its tag !!{tag} says", Quoted.Text(text),
                "Remove the tag.");
        }

        return found == "str" ? JsonValue.Create(text) : value;
    }

    // Says whether a key asks for the entries of another map; in quotes it is a key like any other.
    private static bool IsMerge(ParsingEvent key) =>
        key is Scalar { Style: ScalarStyle.Plain, Value: "<<" } scalar
        && (scalar.Tag.IsEmpty || scalar.Tag.Value == Core + "merge");

    private string? TagOf(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty)
            return null;
        if (scalar.Tag.IsNonSpecific)
            return "str";
        var tag = scalar.Tag.Value;
        if (tag is Core + "str" or Core + "int" or Core + "float" or Core + "bool" or Core + "null")
            return tag[Core.Length..];
        throw UnknownTag(scalar, tag);
    }

    private void RefuseTag(NodeEvent start, TagName tag, string only)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific && tag.Value != Core + only)
            throw UnknownTag(start, tag.Value);
    }

    private T Inside<T>(T start, int depth)
        where T : NodeEvent => depth <= MostDepth ? start : throw TooDeep(start);

    private void Grow(ParsingEvent at, int size)
    {
        _size += size;
        if (_size > MostSize)
        {
            throw Refuse(at, "the text", $"at most {MostSize} characters with its aliases written out",
                "more", "Repeat less.");
        }
    }

    private static string Shown(JsonNode? value) => value switch
    {
        null => "not set",
        JsonObject => "a map",
        JsonArray => "a list",
        _ => Quoted.Text(value.ToString()),
    };

    private SettingsException TooDeep(ParsingEvent at) => Refuse(at, "a value",
        $"nested at most {MostDepth} deep", "deeper", "Settings of a cache need a depth of 8.");

    private SettingsException UnknownTag(ParsingEvent at, string tag) => Refuse(at, "a tag",
        "one of JSON's types", Quoted.Text(tag), "Remove it.");

    private SettingsException WrongKey(ParsingEvent at, string shown) => Refuse(at, "a key", "a text", shown,
        "Put a text in quotes where it looks like something else.");

    private SettingsException Refuse(ParsingEvent at, string what, string rule, string value, string fix) =>
        new($"{_file} line {at.Start.Line}: {what} must be {rule}, but was {value}. {fix}");

    private SettingsException Broken(long line, string reason) =>
        new($"{_file} line {line}: {reason.TrimEnd('.')}. Correct the YAML.");
}
