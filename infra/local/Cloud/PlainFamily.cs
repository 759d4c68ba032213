using System.Collections.Immutable;
using System.Security.Cryptography;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Everything that is only registered: it gets a name, an id and an ARN.</summary>
internal sealed class PlainFamily(Account account, Action<string> note) : IResourceFamily
{
    private static readonly ImmutableHashSet<string> Understood =
    [
        "iam", "cloudwatch", "ssm", "random", "sns", "kms",
    ];

    public bool Owns(CloudRequest request) => true;

    public Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var name = request.Inputs.Text("name")
            ?? account.Completed(request) ?? account.AutoName(request.Type, request.Name);
        if (request.Type.StartsWith("aws:", StringComparison.Ordinal) && !Understood.Contains(request.Module))
        {
            note($"{request.Kind} '{request.Name}' does nothing on this machine: it is only registered.");
        }

        var answer = new CloudAnswer(name, Arn(request, name), name).With(("name", name));
        return Task.FromResult(
            request.Type == TypeTokens.RandomId
                ? answer.With(("hex", RandomHex(request.Inputs)))
                : answer);
    }

    private string Arn(CloudRequest request, string name) => request.Module switch
    {
        "iam" => account.GlobalArn("iam", $"{request.Kind.ToLowerInvariant()}/{name}"),
        "cloudwatch" when request.Type == TypeTokens.LogGroup => account.Arn("logs", $"log-group:{name}"),
        "cloudwatch" => account.Arn("cloudwatch", $"alarm:{name}"),
        "sns" or "sqs" => account.Arn(request.Module, name),
        "ssm" => account.Arn("ssm", $"parameter/{name.TrimStart('/')}"),
        var module => account.Arn(module, $"{request.Kind.ToLowerInvariant()}/{name}"),
    };

    private static string RandomHex(WireInputs inputs) => RandomNumberGenerator.GetHexString(
        2 * (inputs.Int("byteLength")
            ?? throw new CloudException("RandomId needs a length. Set byteLength.")), lowercase: true);
}
