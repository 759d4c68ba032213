using System.Reflection;

namespace Pulumi;

internal sealed class ErrorLog
{
    private readonly List<string> _messages = [];

    public void Add(string message)
    {
        lock (_messages)
        {
            _messages.Add(message);
        }
    }

    public void Add(Exception exception) => Add(exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => ExceptionText.Format(exception),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled "
            + "exception:\n"
            + ExceptionText.Format(exception),
    });

    public void ThrowIfAny()
    {
        lock (_messages)
        {
            switch (_messages)
            {
                case []:
                    return;
                case [var message]:
                    throw new RunException(message);
                default:
                    throw new AggregateException(_messages.Select(message => new RunException(message)));
            }
        }
    }
}
