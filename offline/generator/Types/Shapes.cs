namespace Offline.Generator.Types;

internal static class Shapes
{
    public static bool IsInput(this Shape shape) => shape is not (Shape.Output or Shape.Result);

    /// <summary>Whether the members are Input{T}.</summary>
    public static bool IsWrapped(this Shape shape) => shape is Shape.Args or Shape.State or Shape.Invoke;

    public static string Suffix(this Shape shape) => shape switch
    {
        Shape.Result => "Result",
        Shape.Args or Shape.Plain => "Args",
        Shape.State => "GetArgs",
        Shape.Invoke => "InputArgs",
        _ => "",
    };
}
