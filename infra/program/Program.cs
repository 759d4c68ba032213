using CachingTier.Stacks;
using Pulumi;

return await Deployment.RunAsync<CachingStack>();
