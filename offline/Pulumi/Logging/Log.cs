namespace Pulumi;

// Under mocks nobody reads the log: only its errors count, as each of them fails the run.
public static class Log
{
    public static void Debug(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Run;

    public static void Info(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Run;

    public static void Warn(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Run;

    public static void Error(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Run.Errors.Add(message);

    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}
