using System.Globalization;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Lambda;

/// <summary>
/// The environment of a function's process: what Lambda documents, and nothing of this machine's own.
/// </summary>
internal static class LambdaEnvironment
{
    public static void Apply(
        IDictionary<string, string?> target,
        PendingInvocation turn,
        RuntimeOptions options,
        string secretsEndpoint)
    {
        var function = turn.Function;
        target.Clear();
        foreach (var (name, value) in function.Environment)
            target[name] = value;
        target["AWS_LAMBDA_RUNTIME_API"] = $"{options.ApiAddress}/{turn.Secret}";
        target["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        target["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        target["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemoryMb.ToString(CultureInfo.InvariantCulture);
        target["AWS_LAMBDA_LOG_GROUP_NAME"] = function.LogGroup;
        target["AWS_LAMBDA_LOG_STREAM_NAME"] = "local";
        target["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        target["AWS_EXECUTION_ENV"] = "AWS_Lambda_dotnet10";
        target["_HANDLER"] = function.Handler;
        target["LAMBDA_TASK_ROOT"] = function.CodeFolder;
        target["AWS_REGION"] = target["AWS_DEFAULT_REGION"] = Account.RegionOf(function.Arn);
        target["AWS_ACCESS_KEY_ID"] = options.Credentials.AccessKeyId;
        target["AWS_SECRET_ACCESS_KEY"] = options.Credentials.SecretAccessKey;
        target["AWS_SESSION_TOKEN"] = options.Credentials.SessionToken;
        target["AWS_ENDPOINT_URL_SECRETS_MANAGER"] = secretsEndpoint;
        target["LANG"] = "en_US.UTF-8";
        target["TZ"] = ":UTC";
        target["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        if (options.CaCertificatePath is not null)
            target["SSL_CERT_FILE"] = options.CaCertificatePath;
    }
}
