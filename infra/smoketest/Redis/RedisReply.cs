namespace SmokeTesting;

/// <summary>Answer of a Redis or Valkey server.</summary>
internal sealed record RedisReply(string? Text, IReadOnlyList<RedisReply>? Items = null, bool IsError = false)
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
