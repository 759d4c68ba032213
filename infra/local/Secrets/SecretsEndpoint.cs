using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Secrets;

/// <summary>Secrets Manager's API (AWS JSON 1.1): reading, writing and deleting a secret's value.</summary>
/// <param name="refusal">Why a caller, known by its Authorization header, may not do an action with an ARN; null when
/// it may.</param>
internal sealed class SecretsEndpoint(SecretStore store, Func<string, string, string, string?>? refusal = null)
{
    private const string TargetHeader = "X-Amz-Target";

    public static bool Owns(HttpRequest request) => request.Headers.ContainsKey(TargetHeader);

    public async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal))
        {
            await FailAsync(context, "MissingAuthenticationTokenException", "Missing Authentication Token");
            return;
        }

        var target = context.Request.Headers[TargetHeader].ToString();
        switch ((target, await ReadAsync(context)))
        {
            case ("secretsmanager.GetSecretValue", { } request):
                await GetAsync(context, request);
                break;
            case ("secretsmanager.PutSecretValue", { } request):
                await PutAsync(context, request);
                break;
            case ("secretsmanager.DeleteSecret", { } request):
                await DeleteAsync(context, request);
                break;
            case (_, null):
                await FailAsync(context, "SerializationException", "The request is not a JSON object.");
                break;
            default:
                await FailAsync(context, "UnknownOperationException", $"{target} is not offered on this machine.");
                break;
        }
    }

    private async Task GetAsync(HttpContext context, JsonObject request)
    {
        var secret = store.Find(Text(request, "SecretId"));
        var caller = context.Request.Headers.Authorization.ToString();
        if (refusal?.Invoke(caller, "secretsmanager:GetSecretValue", secret?.Arn ?? Text(request, "SecretId")) is { } reason)
        {
            await FailAsync(context, "AccessDeniedException", reason);
        }
        else if (secret is null)
        {
            await NotFoundAsync(context);
        }
        else if (secret.Value is null)
        {
            await FailAsync(context, "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
        }
        else
        {
            await WriteAsync(context, StatusCodes.Status200OK, new JsonObject
            {
                ["ARN"] = secret.Arn,
                ["Name"] = secret.Name,
                ["VersionId"] = secret.VersionId,
                ["SecretString"] = secret.Value,
                ["VersionStages"] = new JsonArray("AWSCURRENT"),
            });
        }
    }

    private Task PutAsync(HttpContext context, JsonObject request)
    {
        var id = Text(request, "SecretId");
        var version = Guid.NewGuid().ToString();
        return store.Put(id, Text(request, "SecretString"), version)
            ? WriteAsync(context, StatusCodes.Status200OK,
                new JsonObject { ["ARN"] = store.Find(id)?.Arn, ["VersionId"] = version })
            : NotFoundAsync(context);
    }

    private Task DeleteAsync(HttpContext context, JsonObject request)
    {
        var id = Text(request, "SecretId");
        return store.Delete(id)
            ? WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["Name"] = id })
            : NotFoundAsync(context);
    }

    private static string Text(JsonObject request, string key) => request[key]?.GetValue<string>() ?? "";

    private static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task NotFoundAsync(HttpContext context) =>
        FailAsync(context, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    private static Task FailAsync(HttpContext context, string type, string message)
    {
        context.Response.Headers["x-amzn-ErrorType"] = type;
        return WriteAsync(context, StatusCodes.Status400BadRequest,
            new JsonObject { ["__type"] = type, ["Message"] = message });
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
