using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CachingTier.Local.Protocol;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Supervision;

/// <summary>Answers the commands, over a socket that only the owner of the state folder can open.</summary>
internal sealed class ControlApi(LocalTier tier, TierReport report, Action stop)
{
    public Task AnswerAsync(HttpContext context) =>
        (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", ControlPaths.Status) => StatusAsync(context),
            ("POST", ControlPaths.Smoke) => SmokeAsync(context),
            ("POST", ControlPaths.Down) => DownAsync(context),
            ("GET", ControlPaths.Secret) => SecretAsync(context),
            _ => WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                new ErrorAnswer("Unknown request."),
                ProtocolJson.Default.ErrorAnswer),
        };

    private async Task StatusAsync(HttpContext context) => await WriteAsync(
        context, StatusCodes.Status200OK, await report.CreateAsync(), ProtocolJson.Default.TierStatus);

    private async Task SmokeAsync(HttpContext context)
    {
        await tier.Smoke.RepeatAsync(context.RequestAborted);
        var answer = new SmokeAnswer(report.Smoke());
        await WriteAsync(context, StatusCodes.Status200OK, answer, ProtocolJson.Default.SmokeAnswer);
    }

    private async Task DownAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.CompleteAsync();
        stop();
    }

    private Task SecretAsync(HttpContext context)
    {
        var secret = tier.Secrets.Find(context.Request.Query[ControlPaths.Arn].ToString());
        var answer = new SecretAnswer(secret?.Value);
        return WriteAsync(context, StatusCodes.Status200OK, answer, ProtocolJson.Default.SecretAnswer);
    }

    private static Task WriteAsync<T>(HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(body, type));
    }
}
