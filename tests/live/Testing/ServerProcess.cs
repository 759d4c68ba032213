using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Live.Testing;

/// <summary>A server that a test starts, waits for and stops.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private bool _stopped;

    private ServerProcess(Process process, IPEndPoint endpoint)
    {
        _process = process;
        EndPoint = endpoint;
    }

    public IPEndPoint EndPoint { get; }

    public string Host => $"{EndPoint.Address}";

    public int Port => EndPoint.Port;

    public int Id { get; private set; }

    public static async Task<ServerProcess> StartAsync(
        string program, IEnumerable<string> arguments, string folder, IPEndPoint endpoint)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var server = new ServerProcess(process, endpoint);
        process.OutputDataReceived += (_, line) => server.Note(line.Data);
        process.ErrorDataReceived += (_, line) => server.Note(line.Data);
        process.Start();
        server.Id = process.Id;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await server.WaitUntilItListensAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitUntilItListensAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(EndPoint);
                return;
            }
            catch (SocketException) when (!_process.HasExited && watch.Elapsed < Patience)
            {
                await Task.Delay(5);
            }
            catch (SocketException)
            {
                var running = !_process.HasExited;
                await DisposeAsync();
                throw new InvalidOperationException(
                    $"{_process.StartInfo.FileName} {(running ? "does not listen" : "ended")}:\n{_output}");
            }
        }
    }

    private void Note(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
