using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CachingTier.Contract;
using SmokeTesting;

namespace Live.SmokeTest;

/// <summary>A schema says what its type says; UPDATE=1 writes it.</summary>
public sealed class SchemaTests
{
    private const string Contract = "components/contract/contract.schema.json";
    private const string Request = "infra/smoketest/request.schema.json";
    private const string Report = "infra/smoketest/report.schema.json";

    [Fact]
    public void The_schema_of_a_contract_is_that_of_its_type() =>
        AssertWritten(Contract, ContractJson.Default, typeof(CacheContract));

    [Fact]
    public void The_schema_of_a_request_is_that_of_its_type() =>
        AssertWritten(Request, RequestJson.Default, typeof(SmokeRequest));

    [Fact]
    public void The_schema_of_a_report_is_that_of_its_type() =>
        AssertWritten(Report, ReportJson.Default, typeof(SmokeReport));

    [Theory]
    [InlineData(Contract)]
    [InlineData(Request, "caches", "additionalProperties")]
    [InlineData(Report, "caches", "items")]
    public void Every_member_has_a_description_and_a_word_all_its_choices(string file, params string[] path)
    {
        var schema = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        if (path is [var list, var items])
            schema = schema["properties"]![list]![items]!;

        var properties = schema["properties"]!.AsObject();
        Assert.All(properties, member => Assert.NotEmpty((string?)member.Value!["description"] ?? ""));
        Assert.Equal(
            Choice<CacheKind>.Names,
            properties["kind"]!["enum"]!.AsArray().Select(word => (string)word!));
    }

    /// <summary>The schema and the function agree on the least and the most of each number.</summary>
    [Theory]
    [InlineData("port", "caches", "sessions")]
    [InlineData("readerPort", "caches", "sessions")]
    [InlineData("timeoutSeconds")]
    [InlineData("settleSeconds")]
    public void A_number_beyond_its_limits_is_refused(string member, params string[] path)
    {
        var limits = JsonNode.Parse(File.ReadAllText(PathOf(Request)))!;
        if (path.Length > 0)
            limits = limits["properties"]!["caches"]!["additionalProperties"]!;
        limits = limits["properties"]![member]!;
        var beyond = limits["exclusiveMinimum"];
        var least = (double)(beyond ?? limits["minimum"])!;
        var most = (double)limits["maximum"]!;

        Assert.Contains(member, Refusal(beyond is null ? least - 1 : least), StringComparison.Ordinal);
        Assert.Null(Refusal(beyond is null ? least : least + 1));
        Assert.Null(Refusal(most));
        Assert.Contains(member, Refusal(most + 1), StringComparison.Ordinal);

        string? Refusal(double value)
        {
            var request = JsonNode.Parse(JsonSerializer.Serialize(
                new { caches = new { sessions = Contracts.Redis("host", 6379, "reader") } }))!;
            var parent = path.Aggregate(request, (node, name) => node[name]!);
            parent[member] = (int)value;
            return Record.Exception(() => RequestReader.Read(Encoding.UTF8.GetBytes(request.ToJsonString())))
                ?.Message;
        }
    }

    private static void AssertWritten(string file, JsonSerializerContext context, Type type)
    {
        var text = ContractSchema.Create(context, type);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            File.WriteAllText(PathOf(file), text);
        Assert.Equal(File.ReadAllText(PathOf(file)), text);
    }

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, file);
    }
}
