using System.Text.Json;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>What one run of the smoke test answered.</summary>
internal sealed class SmokeResult(FunctionAnswer answer, string output, string errors)
{
    private readonly JsonElement _body = JsonDocument.Parse(answer.Body).RootElement;

    public FunctionAnswer Answer => answer;

    public string Output => output;

    public string Everything => answer.Body + output + errors;

    public string? ErrorMessage =>
        _body.TryGetProperty("errorMessage", out var message) ? message.GetString() : null;

    public JsonElement Report => answer.Succeeded ? _body : _body.GetProperty("report");

    public IEnumerable<Line> Checks =>
        from cache in Report.GetProperty("caches").EnumerateArray()
        from check in cache.GetProperty("checks").EnumerateArray()
        select new Line(
            cache.GetProperty("name").GetString()!,
            check.GetProperty("layer").GetString()!,
            check.GetProperty("target").GetString()!,
            check.GetProperty("outcome").GetString()!,
            check.TryGetProperty("detail", out var detail) ? detail.GetString() : null,
            check.TryGetProperty("error", out var error) ? error.GetString() : null);

    public void AssertHealthy()
    {
        Assert.True(answer.Succeeded, ErrorMessage);
        Assert.True(Report.GetProperty("passed").GetBoolean());
        Assert.DoesNotContain(Checks, check => check.Outcome is "failed" or "not run");
    }

    /// <summary>Exactly one check has failed: this one, for this cause.</summary>
    public void AssertOnlyFailure(string cache, string layer, string target, string cause)
    {
        Assert.False(answer.Succeeded, "Everything passed.");
        Assert.Equal("SmokeTestFailed", answer.ErrorType);
        var failure = Assert.Single(Checks, check => check.Outcome == "failed");
        Assert.Equal((cache, layer, target), (failure.Cache, failure.Layer, failure.Target));
        Assert.Contains(cause, failure.Error);
        Assert.Equal($"cache '{cache}': {layer} to {target} failed: {failure.Error}", ErrorMessage);
    }

    /// <summary>A check has failed at every node of a cluster, and nothing else has.</summary>
    public void AssertEachNodeFails(string layer, string cause, IReadOnlyList<ServerProcess> nodes)
    {
        var failures = Checks.Where(check => check.Outcome == "failed").ToList();
        Assert.All(failures, failure => Assert.Equal((layer, cause), (failure.Layer, failure.Error)));
        // The one that the contract names is asked as such and as a node.
        Assert.Equal([.. nodes.Select(node => $"{node.EndPoint}").Prepend($"{nodes[0].EndPoint}")
            .Order(StringComparer.Ordinal)],
            failures.Select(failure => failure.Target).Order(StringComparer.Ordinal));
    }

    internal sealed record Line(
        string Cache,
        string Layer,
        string Target,
        string Outcome,
        string? Detail,
        string? Error);
}
