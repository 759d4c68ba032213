using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Lambda: functions are remembered, invocations run the real binary.</summary>
internal sealed class FunctionFamily(
    Account account,
    ResourceGraph graph,
    SmokeRunner runner) : IResourceFamily
{
    public bool Owns(CloudRequest request) =>
        request.Type is TypeTokens.Function or TypeTokens.Invocation;

    public Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken) =>
        request.Type == TypeTokens.Function
            ? Task.FromResult(Function(request))
            : InvokeAsync(request, cancellationToken);

    private CloudAnswer Function(CloudRequest request)
    {
        var name = request.Inputs.Text("name") ?? account.AutoName(request.Type, request.Name);
        var arn = account.Arn("lambda", $"function:{name}");
        return new CloudAnswer(name, arn, name).With(
            ("name", name), ("version", "$LATEST"), ("qualifiedArn", $"{arn}:$LATEST"),
            ("invokeArn", account.Arn("apigateway", $"lambda:path/2015-03-31/functions/{arn}/invocations")));
    }

    private async Task<CloudAnswer> InvokeAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var reference = request.Inputs.Text("functionName");
        var function = graph.Find(TypeTokens.Function, reference) ?? throw new CloudException(
            $"ResourceNotFoundException: function '{reference}' does not exist. Create it in the same "
                + "program.");
        var outcome = await runner.RunAsync(
            function,
            request.Inputs.Text("input") ?? "{}",
            cancellationToken);
        if (!outcome.Passed)
        {
            throw new CloudException(
                $"invoking Lambda function '{function.PhysicalName}' failed: {outcome.Message}");
        }

        var id = account.Hash(request.Type, request.Name)[..32];
        return new CloudAnswer($"{function.PhysicalName}_{id}", function.Arn, request.Name).With(
            ("result", outcome.Payload));
    }
}
