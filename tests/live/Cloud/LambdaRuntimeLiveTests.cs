using System.Text.Json.Nodes;

namespace Live.Cloud;

public sealed class LambdaRuntimeLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_function_gets_its_event_and_answers()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync("answer");

        Assert.Null(result.FunctionError);
        Assert.Equal("""{"got":{"ask":1}}""", result.Payload);
        Assert.StartsWith("handler: answer\n202", result.Log, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Invocations_at_the_same_time_take_turns()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => lab.InvokeAsync("answer")));

        Assert.All(results, result => Assert.Equal("""{"got":{"ask":1}}""", result.Payload));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_environment_is_what_Lambda_documents_and_nothing_of_this_machine()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync("environment");

        Assert.Equal(
            [
                "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                "AWS_EXECUTION_ENV",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME",
                "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
                "BEHAVIOUR",
                "LAMBDA_TASK_ROOT", "LANG", "PATH", "TZ", "_HANDLER",
            ],
            ((string)JsonNode.Parse(result.Payload)!).Split(' '));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_error_of_the_function_is_its_result()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync("error");

        Assert.Equal("Unhandled", result.FunctionError);
        Assert.Equal("""{"errorMessage":"broken","errorType":"Broken"}""", result.Payload);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_error_of_the_initialisation_is_its_result()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync("init error");

        Assert.Equal("Init", result.FunctionError);
        Assert.Equal("""{"errorMessage":"no roots","errorType":"NoRoots"}""", result.Payload);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("init crash", 7)]
    [InlineData("crash", 8)]
    [InlineData("wrong id", 9)]
    public async Task A_process_that_ends_without_an_answer_is_an_error(string behaviour, int exitCode)
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync(behaviour);

        var error = JsonNode.Parse(result.Payload)!;
        Assert.Equal("Unhandled", result.FunctionError);
        Assert.Equal("Runtime.ExitError", (string?)error["errorType"]);
        Assert.EndsWith(
            $"Error: Runtime exited with error: exit status {exitCode}",
            (string?)error["errorMessage"],
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_crashing_function_wrote_is_kept()
    {
        await using var lab = await LambdaLab.OpenAsync();

        Assert.Contains("going down", (await lab.InvokeAsync("crash")).Log, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_function_that_takes_too_long_is_ended()
    {
        await using var lab = await LambdaLab.OpenAsync();

        var result = await lab.InvokeAsync("sleep", seconds: 1);

        var error = JsonNode.Parse(result.Payload)!;
        Assert.Equal("Sandbox.Timedout", (string?)error["errorType"]);
        Assert.EndsWith(
            "Error: Task timed out after 1.00 seconds",
            (string?)error["errorMessage"],
            StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Nobody_but_its_process_gets_the_event_or_answers(string secret)
    {
        await using var lab = await LambdaLab.OpenAsync();
        var invocation = lab.InvokeAsync("sleep", seconds: 2);
        while (lab.Api.Running is null)
            await Task.Delay(10);

        var api = $"http://{lab.Address}{secret}/2018-06-01/runtime";
        using var next = await lab.Client.GetAsync(new Uri($"{api}/invocation/next"));
        using var nothing = new StringContent("{}");
        using var error = await lab.Client.PostAsync(new Uri($"{api}/init/error"), nothing);

        Assert.Equal((403, 403), ((int)next.StatusCode, (int)error.StatusCode));
        Assert.Contains("Sandbox.Timedout", (await invocation).Payload, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nobody_is_answered_while_no_invocation_runs()
    {
        await using var lab = await LambdaLab.OpenAsync();

        using var response = await lab.Client
            .GetAsync(new Uri("/2018-06-01/runtime/invocation/next", UriKind.Relative));

        Assert.Equal(403, (int)response.StatusCode);
    }
}
