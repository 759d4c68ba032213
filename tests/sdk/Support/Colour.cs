namespace Sdk.Support;

public enum Colour
{
    Red = 1,
    Green = 2,
}
