using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Lambda;

/// <summary>
/// The Lambda Runtime API, version 2018-06-01. Invocations run one after the other, each in a process of its
/// own. Its requests begin with the secret of the invocation, so that no other process can answer for it.
/// </summary>
internal sealed class LambdaRuntimeApi
{
    private const string Base = "/2018-06-01/runtime";
    private volatile PendingInvocation? _turn;

    /// <summary>The function whose process runs now.</summary>
    public LambdaFunction? Running => _turn?.Function;

    public static bool Owns(HttpRequest request) => Split(request.Path.Value!) is not null;

    public void Begin(PendingInvocation turn) => _turn = turn;

    public void End() => _turn = null;

    public Task AnswerAsync(HttpContext context)
    {
        var (secret, path) = Split(context.Request.Path.Value!)!.Value;
        if (_turn?.Knows(secret) == false)
            return RefuseAsync(context, "Only the function's own process may ask");
        return (_turn, context.Request.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ({ } turn, "GET", ["invocation", "next"]) => NextAsync(context, turn),
            ({ } turn, "POST", ["invocation", var id, "response"]) => FinishAsync(
                context,
                turn,
                id,
                error: null),
            ({ } turn, "POST", ["invocation", var id, "error"]) => FinishAsync(
                context,
                turn,
                id,
                "Unhandled"),
            ({ } turn, "POST", ["init", "error"]) => FinishAsync(context, turn, turn.RequestId, "Init"),
            (null, _, _) => RefuseAsync(context, "No invocation is running"),
            _ => RefuseAsync(context, $"Unknown request {context.Request.Method} {path}"),
        };
    }

    private static (string Secret, string Path)? Split(string path)
    {
        var start = path.IndexOf(Base, StringComparison.Ordinal);
        return start < 0 ? null : (path[..start].TrimStart('/'), path[(start + Base.Length)..]);
    }

    private static async Task NextAsync(HttpContext context, PendingInvocation turn)
    {
        if (!turn.TryStart())
        {
            // A second event never comes: the process of this turn is ended once it has answered.
            await Task.Delay(Timeout.Infinite, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = turn.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = turn.DeadlineMs;
        headers["Lambda-Runtime-Invoked-Function-Arn"] = turn.Function.Arn;
        headers["Lambda-Runtime-Trace-Id"] = "Root=1-00000000-000000000000000000000000;Sampled=0";
        await WriteAsync(context, StatusCodes.Status200OK, turn.Payload);
    }

    private static async Task FinishAsync(
        HttpContext context, PendingInvocation turn, string id, string? error)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var accepted = id == turn.RequestId && (error is null
            ? turn.TrySucceed(body)
            : turn.TryFail(error, body));
        if (accepted)
        {
            await WriteAsync(context, StatusCodes.Status202Accepted, """{"status":"OK"}""");
        }
        else
        {
            await RefuseAsync(context, "The request id is not that of the running invocation");
        }
    }

    private static Task RefuseAsync(HttpContext context, string message) => WriteAsync(context,
        StatusCodes.Status403Forbidden, $$"""{"errorMessage":"{{message}}","errorType":"InvalidRequest"}""");

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }
}
