using System.Security.Cryptography;
using System.Text;

namespace CachingTier.Local.Supervision;

/// <summary>Tells whether a running tier was made from the same settings and binaries.</summary>
internal static class Fingerprint
{
    public static string Compute(string projectFolder, string stack, string functionFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files =
        [
            Path.Combine(projectFolder, "Pulumi.yaml"),
            Path.Combine(projectFolder, $"Pulumi.{stack}.yaml"),
            .. Binaries(AppContext.BaseDirectory),
            .. Binaries(functionFolder),
        ];
        foreach (var file in files.Where(File.Exists))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Binaries(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)
        : [];
}
