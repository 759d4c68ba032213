using System.Globalization;
using System.Text;
using Specs.Testing;

namespace Specs.Documentation;

/// <summary>Draws what a stack registered as SVG, readable on light and on dark.</summary>
internal sealed class TierPicture
{
    private const string Style = """
        text { font: 13px system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1f2328; }
        .name { font-weight: 600; font-size: 14px; }
        .note { fill: #59636e; font-size: 12px; }
        .box { fill: #f6f8fa; stroke: #8c959f; }
        .frame { fill: none; stroke: #1f6feb; stroke-dasharray: 6 4; stroke-width: 1.5; }
        .node { fill: #1f6feb; }
        .copy { fill: none; stroke: #1f6feb; stroke-width: 2; }
        .line { fill: none; stroke: #59636e; stroke-width: 1.5; marker-end: url(#arrow); }
        .proof { fill: none; stroke: #1a7f37; stroke-width: 1.5; marker-end: url(#proof); }
        .head { fill: #59636e; } .proven { fill: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; } .note { fill: #9198a1; }
          .box { fill: #151b23; stroke: #656c76; } .line { stroke: #9198a1; } .head { fill: #9198a1; }
          .frame, .copy { stroke: #4493f8; } .node { fill: #4493f8; }
          .proof { stroke: #3fb950; } .proven { fill: #3fb950; }
        }
        """;

    private static readonly string[] Kinds = ["replicationGroup", "cluster", "serverlessCache"];

    private readonly StringBuilder _text = new();

    /// <summary>Draws a tier.</summary>
    public static string Draw(Recorder recorder)
    {
        var picture = new TierPicture();
        Registration[] caches =
        [
            .. recorder.Registered
                .Where(item => item.Type.StartsWith("aws:elasticache/", StringComparison.Ordinal))
                .Where(item => Kinds.Contains(Kind(item)))
                .OrderBy(item => Array.IndexOf(Kinds, Kind(item))),
        ];
        var zones = recorder.Registered.Count(item => Kind(item) == "subnet");
        picture.Write(caches, zones);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 410" role="img" aria-labelledby="title">
            <title id="title">A tier: caches beside their secrets, alarms and a smoke test</title>
            <style>
            {Style}
            </style>
            <defs>
            {Arrow("arrow", "head")}
            {Arrow("proof", "proven")}
            </defs>
            {picture._text.ToString().TrimEnd('\n')}
            </svg>

            """;
    }

    private static string Arrow(string id, string shape) =>
        $"""<marker id="{id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" """
        + $"""orient="auto"><path class="{shape}" d="M0 0 8 4 0 8z"/></marker>""";

    private void Write(Registration[] caches, int zones)
    {
        Box(10, 16, 190, "Pulumi.dev.yaml", "one environment");
        Path("line", "M200 44H248");
        Note(10, 96, "pulumi up: on AWS");
        Note(10, 114, "./dev up: on a laptop");
        _text.Append("""<rect class="frame" x="250" y="8" width="360" height="332" rx="10"/>""").Append('\n');
        Note(266, 30, $"VPC, private subnets in {zones} zones");
        for (var i = 0; i < caches.Length; i++)
            Cache(42 + (70 * i), caches[i]);
        Box(266, 272, 328, "smoke test", "resolves, connects, logs in, writes, reads");
        Path("proof", $"M580 272V{42 + (70 * caches.Length) - 12}");
        Box(10, 150, 190, "your service", "in the client security group");
        Path("line", "M200 178H248");
        Note(206, 168, "TLS");
        Path("line", "M105 206V372H735V344");
        Note(250, 364, "reads the connection contract and the credential");
        Box(640, 16, 190, "CloudWatch", "logs, alarms, dashboard");
        Path("line", "M610 44H638");
        Box(640, 150, 190, "SSM parameters", "connection contracts");
        Path("line", "M610 178H638");
        Box(640, 284, 190, "Secrets Manager", "contract and credential");
        Path("proof", "M594 312H638");
        Note(10, 400, "Solid square: primary or node; outlined: replica. Green: proven at every deployment.");
    }

    private void Cache(int top, Registration cache)
    {
        var (nodes, replicas) = Nodes(cache);
        Box(266, top, 328, cache.Name, Describe(cache, nodes, replicas));
        for (var i = 0; i < nodes + replicas; i++)
        {
            var left = 572 - (20 * (nodes + replicas - 1 - i));
            _text.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"{(i < nodes ? "node" : "copy")}\" x=\"{left}\" "
                + $"y=\"{top + 12}\" width=\"12\" height=\"12\" rx=\"2\"/>\n");
        }
    }

    private static (int Nodes, int Replicas) Nodes(Registration cache) => Kind(cache) switch
    {
        "replicationGroup" => (1, Number(cache["numCacheClusters"]) - 1),
        "cluster" => (Number(cache["numCacheNodes"]), 0),
        _ => (0, 0),
    };

    private static string Describe(Registration cache, int nodes, int replicas) => Kind(cache) switch
    {
        "replicationGroup" => $"{Engine(cache)}: a primary, {replicas} replica{(replicas == 1 ? "" : "s")}",
        "cluster" => $"{Engine(cache)}: {nodes} nodes",
        _ => $"{Engine(cache)}, serverless: scales by itself",
    };

    private static string Kind(Registration item) => item.Type.Split('/')[^1].Split(':')[0];

    private static string Engine(Registration cache) => cache["engine"] switch
    {
        "valkey" => "Valkey",
        "redis" => "Redis OSS",
        _ => "Memcached",
    };

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private void Box(int left, int top, int width, string name, string note)
    {
        _text.Append(CultureInfo.InvariantCulture,
            $"<rect class=\"box\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"56\" rx=\"8\"/>\n"
            + $"<text class=\"name\" x=\"{left + 14}\" y=\"{top + 23}\">{name}</text>\n");
        Note(left + 14, top + 43, note);
    }

    private void Note(int left, int top, string text) => _text.Append(CultureInfo.InvariantCulture,
        $"<text class=\"note\" x=\"{left}\" y=\"{top}\">{text}</text>\n");

    private void Path(string shape, string path) => _text.Append(CultureInfo.InvariantCulture,
        $"<path class=\"{shape}\" d=\"{path}\"/>\n");
}
