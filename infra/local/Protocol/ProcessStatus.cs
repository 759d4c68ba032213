namespace CachingTier.Local.Protocol;

/// <summary>The supervisor or one engine.</summary>
internal sealed record ProcessStatus(string Name, int Pid, long MemoryBytes);
