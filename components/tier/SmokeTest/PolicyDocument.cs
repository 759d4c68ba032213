namespace CachingTier;

/// <summary>An IAM policy.</summary>
internal sealed record PolicyDocument(IReadOnlyList<Statement> Statement)
{
    public string Version { get; } = "2012-10-17";
}
