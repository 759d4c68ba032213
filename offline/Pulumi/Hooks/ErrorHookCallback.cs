namespace Pulumi;

public delegate Task<bool> ErrorHookCallback(
    ErrorHookArgs args,
    CancellationToken cancellationToken = default);
