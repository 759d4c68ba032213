namespace Pulumi;

// Mocks never see an alias; it is resolved all the same, so that a contradictory one fails the run.
internal static class AliasUrn
{
    public static Input<string> Create(Input<Alias> alias, Resource resource, Resource? parent)
        => alias.ToOutput().Apply(given =>
        {
            Check(given);
            if (given.Urn is not null)
            {
                return Output.Create(given.Urn);
            }

            var hasParent = given.Parent is not null || given.ParentUrn is not null || given.NoParent;
            return Urn.Create(
                given.Name ?? resource.GetResourceName(),
                given.Type ?? resource.GetResourceType(),
                hasParent ? given.Parent : parent,
                given.ParentUrn,
                given.Project ?? Deployment.Instance.ProjectName,
                given.Stack ?? Deployment.Instance.StackName);
        });

    private static void Check(Alias alias)
    {
        if (alias.Urn is null)
        {
            var parents = new[] { alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent };
            if (parents.Count(given => given) > 1)
            {
                throw new ArgumentException(
                    "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
            }

            return;
        }

        var conflict = alias.Name is not null ? nameof(alias.Name)
            : alias.Type is not null ? nameof(alias.Type)
            : alias.Project is not null ? nameof(alias.Project)
            : alias.Stack is not null ? nameof(alias.Stack)
            : alias.Parent is not null ? nameof(alias.Parent)
            : alias.ParentUrn is not null ? nameof(alias.ParentUrn)
            : alias.NoParent ? nameof(alias.NoParent)
            : null;
        if (conflict is not null)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {conflict}");
        }
    }
}
