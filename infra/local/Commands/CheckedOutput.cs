using System.Text;

namespace CachingTier.Local.Commands;

/// <summary>Tells an output that is full from other files that are.</summary>
internal sealed class CheckedOutput(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Check(() => output.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Check(() => output.Write(buffer, index, count));

    public override void Write(string? value) => Check(() => output.Write(value));

    public override void WriteLine(string? value) => Check(() => output.WriteLine(value));

    public override void Flush() => Check(output.Flush);

    private static void Check(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw new OutputException(exception);
        }
    }
}
