namespace Live.Testing;

/// <summary>What a function reported to the Lambda Runtime API.</summary>
internal sealed record FunctionAnswer(bool Succeeded, bool WhileStarting, string? ErrorType, string Body);
