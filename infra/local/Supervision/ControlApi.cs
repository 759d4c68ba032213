using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Supervision;

/// <summary>Answers the commands, over a socket that only the owner of the state folder can open.</summary>
internal sealed class ControlApi(Tier tier, TierReport report, Action stop)
{
    public Task AnswerAsync(
        HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/status") => StatusAsync(context),
            ("POST", "/smoke") => SmokeAsync(context),
            ("POST", "/down") => DownAsync(context),
            ("GET", "/secret") => SecretAsync(context),
            _ => WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                new JsonObject { ["message"] = "Unknown request." }),
        };

    private async Task StatusAsync(HttpContext context) =>
        await WriteAsync(context, StatusCodes.Status200OK, await report.CreateAsync());

    private async Task SmokeAsync(HttpContext context)
    {
        await tier.Smoke.RepeatAsync(context.RequestAborted);
        await WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["smoke"] = report.Smoke() });
    }

    private async Task DownAsync(HttpContext context)
    {
        await WriteAsync(context, StatusCodes.Status202Accepted, []);
        stop();
    }

    private Task SecretAsync(HttpContext context)
    {
        var secret = tier.Secrets.Find(context.Request.Query["arn"].ToString());
        return WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["value"] = secret?.Value });
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
