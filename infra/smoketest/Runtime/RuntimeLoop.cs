using System.Text.Json;

namespace SmokeTesting;

/// <summary>Takes one event after the other from Lambda and answers each with a report or an error.</summary>
internal static class RuntimeLoop
{
    public static async Task<int> RunAsync()
    {
        var address = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
        if (string.IsNullOrEmpty(address))
        {
            await Console.Error
                .WriteLineAsync("AWS_LAMBDA_RUNTIME_API must be the address of a Lambda Runtime API, "
                    + "but was not set. This program is a Lambda function: let Lambda or './dev smoke' "
                    + "start it.");
            return 1;
        }

        using var api = new RuntimeApiClient(address);
        TrustStore trust;
        try
        {
            trust = TrustStore.Load();
        }
        catch (TrustStoreException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            await api.FailInitAsync(new InvocationError(exception.Message, "TrustStoreInvalid"));
            return 1;
        }

        try
        {
            while (true)
                await AnswerAsync(api, await api.NextAsync(), trust);
        }
        catch (HttpRequestException exception)
        {
            // What follows the port may be a secret.
            await Console.Error.WriteLineAsync($"The Lambda Runtime API at {address.Split('/')[0]} is gone: "
                + $"{exception.Message}");
            return 1;
        }
    }

    private static async Task AnswerAsync(RuntimeApiClient api, Invocation invocation, TrustStore trust)
    {
        SmokeReport report;
        try
        {
            var request = RequestReader.Read(invocation.Body);
            report = await SmokeRun.RunAsync(request, TimeBudget.Resolve(request, invocation), trust);
        }
        catch (InvalidRequestException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            await api.FailAsync(invocation, new InvocationError(exception.Message, "InvalidRequest"));
            return;
        }
        catch (Exception exception)
        {
            // Only the place: a message may quote what was sent to a server.
            var message = $"Smoke test: it failed itself with a {exception.GetType().Name}. "
                + "Please report the place from the log.";
            await Console.Error.WriteLineAsync($"{message}\n{exception.StackTrace}");
            await api.FailAsync(invocation, new InvocationError(message, "SmokeTestBroken"));
            return;
        }

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Default.SmokeReport));
        var failure = new InvocationError(report.Summarize(), "SmokeTestFailed", report);
        await (report.Passed ? api.RespondAsync(invocation, report) : api.FailAsync(invocation, failure));
    }
}
