namespace Pulumi;

public class ResourceHookBinding
{
    public List<ResourceHook> BeforeCreate
    {
        get => field ??= [];
        set;
    }

    public List<ResourceHook> AfterCreate
    {
        get => field ??= [];
        set;
    }

    public List<ResourceHook> BeforeUpdate
    {
        get => field ??= [];
        set;
    }

    public List<ResourceHook> AfterUpdate
    {
        get => field ??= [];
        set;
    }

    public List<ResourceHook> BeforeDelete
    {
        get => field ??= [];
        set;
    }

    public List<ResourceHook> AfterDelete
    {
        get => field ??= [];
        set;
    }

    public List<ErrorHook> OnError
    {
        get => field ??= [];
        set;
    }

    public bool IsEmpty
        => OnError is []
        && BeforeCreate is [] && BeforeUpdate is [] && BeforeDelete is []
        && AfterCreate is [] && AfterUpdate is [] && AfterDelete is [];

    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };
}
