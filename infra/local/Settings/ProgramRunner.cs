using Pulumi.Testing;

namespace CachingTier.Local.Settings;

/// <summary>Evaluates a program against a cloud.</summary>
internal delegate Task ProgramRunner(IMocks cloud, TestOptions options);
