namespace CachingTier.Contract;

/// <summary>What reading the JSON form of a contract found.</summary>
/// <param name="Contract">The contract; null where there are problems.</param>
/// <param name="Problems">Everything that is wrong, in the order of the members, then of the rules.</param>
public sealed record ContractReading(CacheContract? Contract, IReadOnlyList<ContractProblem> Problems);
