namespace Offline.Generator.Types;

/// <summary>What a nested type is used for, which decides its class.</summary>
internal enum Shape
{
    /// <summary>Outputs.Name: part of a resource's outputs.</summary>
    Output,

    /// <summary>Outputs.NameResult: part of a function's result.</summary>
    Result,

    /// <summary>Inputs.NameArgs: part of a resource's inputs.</summary>
    Args,

    /// <summary>Inputs.NameGetArgs: part of the state of a resource that is looked up.</summary>
    State,

    /// <summary>Inputs.NameArgs with plain members: part of a function's inputs.</summary>
    Plain,

    /// <summary>Inputs.NameInputArgs: part of a function's inputs that may be outputs.</summary>
    Invoke,
}
