namespace CachingTier.Local.Commands;

/// <summary>The output of a command does not take what is written to it.</summary>
internal sealed class OutputException(IOException cause)
    : Exception($"The output cannot be written: {cause.Message.TrimEnd('.')}. Write it elsewhere.", cause);
