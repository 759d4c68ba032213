using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CachingTier.Local.Settings;

/// <summary>The text of a settings file, whatever it is that has its name.</summary>
internal static partial class SettingsText
{
    /// <summary>More than a thousand caches with everything said.</summary>
    public const int MostBytes = 1 << 20;

    private const string Encodings = "UTF-8, or UTF-16 with a byte order mark";

    // Flags of open: do not wait for a writer of a pipe, and keep the file from programs that are started.
    private static readonly int WithoutWaiting =
        OperatingSystem.IsMacOS() ? 0x4 | 0x1000000 : 0x800 | 0x80000;

    public static string Read(string path)
    {
        var name = Path.GetFileName(path);
        var text = Decode(name, ReadBytes(name, path));
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPrintable(text[i]))
                continue;
            throw new SettingsException($"{name} line {LineOf(text.AsSpan(0, i))}: the text must be without "
                + $"control characters, but has U+{(int)text[i]:X4}. Remove it, or write it as an escape in "
                + "double quotes.");
        }

        return text;
    }

    /// <summary>Refuses a folder that has the name of a file.</summary>
    public static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SettingsException($"{Path.GetFileName(path)} must be a file, but is a folder. Rename "
                + "the folder, and put the settings into a file of that name.");
        }
    }

    private static byte[] ReadBytes(string name, string path)
    {
        RefuseFolder(path);
        using var handle = new SafeFileHandle(Open(path, WithoutWaiting), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new SettingsException($"{name} cannot be read: {Marshal.GetLastPInvokeErrorMessage()}. "
                + "Put the settings into a file that you may read.");
        }

        using var file = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        if (!file.CanSeek)
        {
            throw new SettingsException($"{name} must be a file, but is a pipe or a device. Put the "
                + "settings into a file of that name.");
        }

        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= MostBytes
            ? bytes[..length]
            : throw new SettingsException($"{name} must have at most {MostBytes} bytes, but has more. "
                + "Settings of a hundred caches take less than a tenth of that.");
    }

    private static string Decode(string name, byte[] bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Strict(new UTF8Encoding()), 3),
            [0xFF, 0xFE, 0, 0, ..] => throw new SettingsException(
                $"{name} must be {Encodings}, but is UTF-32. Save it as UTF-8."),
            [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
            [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
            _ => (Strict(new UTF8Encoding()), 0),
        };
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException exception)
        {
            var line = LineOf(bytes.AsSpan(mark, Math.Clamp(exception.Index, 0, bytes.Length - mark)));
            throw new SettingsException(
                $"{name} line {line}: the text must be {Encodings}, but is neither. Save it as UTF-8.");
        }
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(
        encoding.WebName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static int LineOf(ReadOnlySpan<char> before) => 1 + before.Count('\n');

    private static int LineOf(ReadOnlySpan<byte> before) => 1 + before.Count((byte)'\n');

    // The characters that a YAML file may have. The decoder has checked that surrogates are pairs.
    private static bool IsPrintable(char character) => character
        is '\t' or '\n' or '\r' or '\u0085'
        or (>= ' ' and <= '~')
        or (>= '\u00A0' and <= '\uFFFD' and not '\uFEFF');

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
