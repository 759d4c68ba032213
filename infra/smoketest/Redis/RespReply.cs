namespace SmokeTesting;

/// <summary>Answer of a Redis or Valkey server.</summary>
internal sealed record RespReply(string? Text, IReadOnlyList<RespReply>? Items = null, bool IsError = false)
{
    public bool Is(string text) => !IsError && Text == text;

    public bool IsErrorOf(string code) => IsError && Text!.StartsWith(code, StringComparison.Ordinal);

    public override string ToString() => this switch
    {
        { IsError: true } => $"'{Text}'",
        { Items: { } items } => $"a list of {items.Count}",
        { Text: null } => "nothing",
        _ => $"'{Text}'",
    };
}
