using CachingTier.Local.Lambda;
using CachingTier.Local.Secrets;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Supervision;

/// <summary>What a function's process can ask for: its invocations and its secrets.</summary>
internal sealed class FunctionEndpoints(LambdaRuntimeApi runtime, SecretsEndpoint secrets)
{
    public Task AnswerAsync(HttpContext context)
    {
        if (LambdaRuntimeApi.Owns(context.Request))
            return runtime.AnswerAsync(context);
        if (SecretsEndpoint.Owns(context.Request))
            return secrets.AnswerAsync(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
