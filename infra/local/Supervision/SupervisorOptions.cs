namespace CachingTier.Local.Supervision;

internal sealed record SupervisorOptions(
    string ProjectFolder, string Stack, StateFolder State, string Fingerprint, string FunctionFolder);
