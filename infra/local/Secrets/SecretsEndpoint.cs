using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Local.Access;
using Microsoft.AspNetCore.Http;

namespace CachingTier.Local.Secrets;

/// <summary>Secrets Manager's API (AWS JSON 1.1): reading, writing and deleting a secret's value.</summary>
/// <param name="signatures">Whose requests are answered.</param>
/// <param name="refusal">Why a caller may not do an action with an ARN; null when it may.</param>
internal sealed class SecretsEndpoint(
    SecretStore store, SignatureCheck signatures,
    Func<AwsCredentials, string, string, string?>? refusal = null)
{
    private const string TargetHeader = "X-Amz-Target";

    public static bool Owns(HttpRequest request) => request.Headers.ContainsKey(TargetHeader);

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var (caller, region) = signatures.Check(context.Request, body.ToArray());
            var answer = Answer(
                caller,
                region,
                context.Request.Headers[TargetHeader].ToString(),
                body.ToArray());
            await WriteAsync(context, StatusCodes.Status200OK, answer);
        }
        catch (RefusedException exception)
        {
            context.Response.Headers["x-amzn-ErrorType"] = exception.Type;
            await WriteAsync(context, StatusCodes.Status400BadRequest,
                new JsonObject { ["__type"] = exception.Type, ["Message"] = exception.Message });
        }
    }

    private JsonObject Answer(AwsCredentials caller, string region, string target, byte[] body)
    {
        Func<StoredSecret, JsonObject, JsonObject> action = target switch
        {
            "secretsmanager.GetSecretValue" => Get,
            "secretsmanager.PutSecretValue" => Put,
            "secretsmanager.DeleteSecret" => Delete,
            _ => throw new RefusedException(
                "UnknownOperationException",
                $"{target} is not offered on this machine."),
        };
        var request = Read(body);
        var id = Text(request, "SecretId");
        var secret = store.Find(id, region);
        var name = target.Replace('.', ':');
        if (refusal?.Invoke(caller, name, secret?.Arn ?? id) is { } reason)
        {
            throw new RefusedException("AccessDeniedException", reason);
        }

        return action(secret ?? throw new RefusedException(
            "ResourceNotFoundException", "Secrets Manager can't find the specified secret."), request);
    }

    private static JsonObject Get(StoredSecret secret, JsonObject request)
    {
        if (secret.Value is null)
        {
            throw new RefusedException("ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
        }

        return new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["VersionId"] = secret.VersionId,
            ["SecretString"] = secret.Value,
            ["VersionStages"] = new JsonArray("AWSCURRENT"),
        };
    }

    private JsonObject Put(StoredSecret secret, JsonObject request)
    {
        var version = Guid.NewGuid().ToString();
        store.Put(secret.Arn, Text(request, "SecretString"), version);
        return new JsonObject { ["ARN"] = secret.Arn, ["VersionId"] = version };
    }

    private JsonObject Delete(StoredSecret secret, JsonObject request)
    {
        store.Delete(secret.Arn);
        return new JsonObject { ["Name"] = secret.Name };
    }

    private static JsonObject Read(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject request)
                return request;
        }
        catch (JsonException)
        {
            // Neither is this one.
        }

        throw new RefusedException("SerializationException", "The request is not a JSON object.");
    }

    private static string Text(JsonObject request, string key) =>
        request[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
