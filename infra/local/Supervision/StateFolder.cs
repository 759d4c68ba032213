using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CachingTier.Local.Engines;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Supervision;

/// <summary>
/// Where the tier of one stack keeps what it needs while it runs; there is no folder when it does not.
/// </summary>
internal sealed class StateFolder(string path)
{
    /// <summary>The folder beside Pulumi.yaml that holds the tiers of all stacks.</summary>
    public const string Home = ".tier";

    // The kernel's limit for the path of a Unix domain socket, less its terminating zero.
    private const int SocketPathLimit = 107;

    private const string Socket = "control.sock", Engines = "engines", Log = "supervisor.log",
        Record = "supervisor.json", NewRecord = "supervisor.json.new";

    /// <summary>Where it is; behind a link, where the link leads.</summary>
    public string Path { get; } = Follow(System.IO.Path.GetFullPath(path));

    public string EngineFolder => In(Engines);

    public string LogPath => In(Log);

    public string LockPath => $"{Path}.lock";

    public string SocketPath
    {
        get
        {
            var path = In(Socket);
            if (Encoding.UTF8.GetByteCount(path) <= SocketPathLimit)
                return path;
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
            return System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"caching-tier-{hash[..16]}.sock");
        }
    }

    private string RecordPath => In(Record);

    private string[] Files => [In(Socket), LogPath, RecordPath, In(NewRecord)];

    /// <summary>What is here and is not a tier's; null when the folder may be used and removed.</summary>
    public string? Foreign()
    {
        if (File.Exists(Path))
            return Path;
        if (!Directory.Exists(Path))
            return null;
        var entries = Directory.GetFileSystemEntries(Path);
        // The record is written before there are engines and removed after them.
        var mine = entries.Contains(RecordPath) || File.Exists(RecordPath);
        var own = mine ? Files.Append(EngineFolder) : Files;
        return entries.Except(own).FirstOrDefault();
    }

    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // It holds the tier's keys and tokens.
        PrivateFile.CreateFolder(Path);
    }

    public void Write(SupervisorRecord record)
    {
        var temporary = In(NewRecord);
        File.WriteAllText(temporary, JsonSerializer.Serialize(record, ProtocolJson.Default.SupervisorRecord));
        File.Move(temporary, RecordPath, overwrite: true);
    }

    /// <summary>What the last supervisor wrote down, whether it still runs or not.</summary>
    public SupervisorRecord? Read()
    {
        try
        {
            return JsonSerializer.Deserialize(
                File.ReadAllText(RecordPath), ProtocolJson.Default.SupervisorRecord);
        }
        catch (Exception exception)
            when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the record of a supervisor is gone, or is that of another one. A record that cannot be read at
    /// the moment is neither.
    /// </summary>
    public bool IsLost(ProcessIdentity supervisor) =>
        !File.Exists(RecordPath) || (Read() is { } record && record.Supervisor != supervisor);

    /// <summary>
    /// Removes what a tier wrote and the folders that were made for it, and nothing else. Another process may
    /// be about it too.
    /// </summary>
    public void Remove()
    {
        var made = Read()?.Made ?? [];
        if (File.Exists(SocketPath))
            File.Delete(SocketPath);
        try
        {
            if (Directory.Exists(EngineFolder))
                Directory.Delete(EngineFolder, recursive: true);
            foreach (var file in (string[])[LogPath, In(NewRecord), RecordPath])
                File.Delete(file);
        }
        catch (DirectoryNotFoundException)
        {
            // The other process was quicker.
        }

        RemoveEmpty([Path, .. made]);
    }

    /// <summary>Whether the folder is still there, with nothing in it but what a tier writes.</summary>
    public bool IsLeftOver() => Directory.Exists(Path)
        && !Directory.GetFileSystemEntries(Path).Except(Files.Append(EngineFolder)).Any();

    /// <summary>
    /// The folders that are missing to hold a file, the innermost first; that of all tiers always.
    /// </summary>
    public static ImmutableArray<string> FindMissing(string file)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (
            var folder = System.IO.Path.GetDirectoryName(file);
            folder is not null
                && (!Directory.Exists(folder) || System.IO.Path.GetFileName(folder) == Home);
            folder = System.IO.Path.GetDirectoryName(folder))
        {
            missing.Add(folder);
        }

        return missing.ToImmutable();
    }

    /// <summary>Removes folders, the innermost first, as long as nothing is in them.</summary>
    public static void RemoveEmpty(ImmutableArray<string> folders)
    {
        try
        {
            foreach (var folder in folders.Where(Directory.Exists))
                Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Something else is in it.
        }
    }

    private static string Follow(string path) =>
        new DirectoryInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
            : path;

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
