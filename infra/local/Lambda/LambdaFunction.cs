namespace CachingTier.Local.Lambda;

/// <summary>What the runtime needs to know of a function.</summary>
internal sealed record LambdaFunction(
    string Name, string Arn, string Handler, string CodeFolder, TimeSpan Timeout, int MemoryMb,
    string LogGroup,
    IReadOnlyDictionary<string, string> Environment);
