using System.Globalization;
using System.Text.Json;

namespace CachingTier.Contract;

/// <summary>What must hold of a contract whose members can all be read.</summary>
internal static class ContractRules
{
    public const int MinPort = 1;
    public const int MaxPort = 65535;

    public static IEnumerable<ContractProblem> Validate(CacheContract contract)
    {
        if (string.IsNullOrWhiteSpace(contract.Host))
            yield return Problem(nameof(contract.Host), "the name or address of the cache", contract.Host);
        if (contract.Port is < MinPort or > MaxPort)
            yield return PortProblem(nameof(contract.Port), contract.Port);
        if (contract.ReaderPort is < MinPort or > MaxPort)
            yield return PortProblem(nameof(contract.ReaderPort), contract.ReaderPort.Value);
        if (contract.TransitEncryption is { } mode and not TransitEncryption.Preferred)
        {
            yield return Problem(
                nameof(contract.TransitEncryption),
                $"{Choice<TransitEncryption>.RuleOf(TransitEncryption.Preferred)} or left out",
                Choice<TransitEncryption>.Name(mode));
        }

        if (contract is { TransitEncryption: TransitEncryption.Preferred, Tls: false })
        {
            var preferred = Choice<TransitEncryption>.RuleOf(TransitEncryption.Preferred);
            yield return new ContractProblem(
                Wire(nameof(contract.Tls)),
                $"true when {Wire(nameof(contract.TransitEncryption))} is {preferred}",
                "false");
        }

        if (contract is { AcceptsNoLogin: true, AuthMode: not AuthMode.Token })
        {
            var token = Choice<AuthMode>.RuleOf(AuthMode.Token);
            yield return Problem(
                nameof(contract.AuthMode),
                $"{token} when {Wire(nameof(contract.AcceptsNoLogin))} is true",
                Choice<AuthMode>.Name(contract.AuthMode));
        }

        foreach (var problem in ValidateLogin(contract))
            yield return problem;
    }

    private static IEnumerable<ContractProblem> ValidateLogin(CacheContract contract)
    {
        if (MissingSecret(contract.AuthMode, contract.SecretArn, "") is { } secret)
            yield return secret;
        var needsUser = contract.AuthMode is AuthMode.Password or AuthMode.Iam;
        if (needsUser && string.IsNullOrWhiteSpace(contract.User))
            yield return Missing(nameof(contract.User), contract.AuthMode, contract.User);
        var users = contract.Users ?? [];
        for (var index = 0; index < users.Count; index++)
        {
            foreach (var problem in ValidateUser(users[index], $"{Wire(nameof(contract.Users))}[{index}]."))
                yield return problem;
        }

        var needsArn = contract.AuthMode == AuthMode.Iam || users.Any(user => user.AuthMode == AuthMode.Iam);
        if (needsArn && string.IsNullOrWhiteSpace(contract.CacheArn))
            yield return Missing(nameof(contract.CacheArn), AuthMode.Iam, contract.CacheArn);
    }

    private static IEnumerable<ContractProblem> ValidateUser(ContractUser user, string path)
    {
        if (user.AuthMode is not (AuthMode.Password or AuthMode.Iam))
        {
            yield return new ContractProblem(
                path + Wire(nameof(user.AuthMode)),
                Choice<AuthMode>.RuleOf(AuthMode.Password, AuthMode.Iam),
                Show(Choice<AuthMode>.Name(user.AuthMode)));
        }

        if (string.IsNullOrWhiteSpace(user.User))
            yield return new ContractProblem(path + Wire(nameof(user.User)), "set", Show(user.User));
        if (MissingSecret(user.AuthMode, user.SecretArn, path) is { } secret)
            yield return secret;
    }

    private static ContractProblem? MissingSecret(AuthMode mode, string? arn, string path)
    {
        if (mode is not (AuthMode.Token or AuthMode.Password) || !string.IsNullOrWhiteSpace(arn))
            return null;
        var problem = Missing(nameof(CacheContract.SecretArn), mode, arn);
        return problem with { Member = path + problem.Member };
    }

    private static ContractProblem Missing(string member, AuthMode mode, string? actual) => Problem(
        member,
        $"set when {Wire(nameof(CacheContract.AuthMode))} is {Choice<AuthMode>.RuleOf(mode)}",
        actual);

    private static ContractProblem PortProblem(string member, int actual) =>
        Problem(member, $"between {MinPort} and {MaxPort}", actual.ToString(CultureInfo.InvariantCulture));

    private static ContractProblem Problem(string member, string rule, string? actual) =>
        new(Wire(member), rule, Show(actual));

    private static string Show(string? actual) => actual is null ? "not set" : $"'{actual}'";

    private static string Wire(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
