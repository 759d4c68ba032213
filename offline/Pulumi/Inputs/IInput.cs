namespace Pulumi;

internal interface IInput
{
    IOutput ToOutput();
}
