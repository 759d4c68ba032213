namespace Live.Testing;

/// <summary>What a function told the Lambda Runtime API.</summary>
internal sealed record FunctionAnswer(bool Succeeded, bool WhileStarting, string? ErrorType, string Body);
