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

    public string Path { get; } = System.IO.Path.GetFullPath(path);

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
        string[] own = [In(Socket), LogPath, RecordPath, In(NewRecord), .. mine
            ? (string[])[EngineFolder]
            : []];
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

    /// <summary>Removes what a tier wrote, and nothing else.</summary>
    public void Remove()
    {
        if (File.Exists(SocketPath))
            File.Delete(SocketPath);
        if (!Directory.Exists(Path))
            return;
        if (Directory.Exists(EngineFolder))
            Directory.Delete(EngineFolder, recursive: true);
        foreach (var file in (string[])[LogPath, In(NewRecord), RecordPath])
            File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(Path).Any())
            Directory.Delete(Path);
    }

    /// <summary>Removes the folder of all stacks when the last of them has left it.</summary>
    public static void RemoveHome(string lockPath)
    {
        var home = new DirectoryInfo(System.IO.Path.GetDirectoryName(lockPath)!);
        if (home.Name != Home)
            return;
        try
        {
            home.Delete();
        }
        catch (IOException)
        {
            // Another stack is in it.
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
