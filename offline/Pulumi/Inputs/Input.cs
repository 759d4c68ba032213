namespace Pulumi;

public class Input<T> : IInput
{
    private protected Input(Output<T> outputValue)
    {
        ArgumentNullException.ThrowIfNull(outputValue);
        Source = outputValue;
    }

    private protected Output<T> Source { get; set; }

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Source;

    IOutput IInput.ToOutput() => Source;
}
