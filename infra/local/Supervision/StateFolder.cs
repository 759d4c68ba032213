using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Supervision;

/// <summary>Where the tier of one stack keeps what it needs while it runs; there is no folder when it does not.</summary>
internal sealed class StateFolder(string path)
{
    // The kernel's limit for the path of a Unix domain socket, less its terminating zero.
    private const int SocketPathLimit = 107;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string EngineFolder => System.IO.Path.Combine(Path, "engines");

    public string LogPath => System.IO.Path.Combine(Path, "supervisor.log");

    public string LockPath => $"{Path}.lock";

    public string SocketPath
    {
        get
        {
            var path = System.IO.Path.Combine(Path, "control.sock");
            return Encoding.UTF8.GetByteCount(path) <= SocketPathLimit ? path : System.IO.Path.Combine(
                System.IO.Path.GetTempPath(),
                $"caching-tier-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}.sock");
        }
    }

    private string RecordPath => System.IO.Path.Combine(Path, "supervisor.json");

    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            // It holds the tier's keys and tokens.
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Write(SupervisorRecord record)
    {
        var temporary = $"{RecordPath}.new";
        File.WriteAllText(temporary, record.ToJson().ToJsonString());
        File.Move(temporary, RecordPath, overwrite: true);
    }

    /// <summary>What the last supervisor wrote down, whether it still runs or not.</summary>
    public SupervisorRecord? Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(RecordPath)) is JsonObject json ? SupervisorRecord.FromJson(json) : null;
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Remove()
    {
        if (File.Exists(SocketPath)) File.Delete(SocketPath);
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
