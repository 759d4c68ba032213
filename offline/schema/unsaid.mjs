// What the C# packages know and the npm packages do not say.

/** How C# spells the packages and modules in use. */
export const namespaces = {
  aws: {
    appautoscaling: 'AppAutoScaling', aws: 'Aws', cloudwatch: 'CloudWatch', ec2: 'Ec2', elasticache: 'ElastiCache',
    iam: 'Iam', kms: 'Kms', lambda: 'Lambda', scheduler: 'Scheduler', secretsmanager: 'SecretsManager', sns: 'Sns', sqs: 'Sqs', ssm: 'Ssm',
    vpc: 'Vpc',
  },
  random: { random: 'Random' },
};

/** TypeScript has one number type. These numbers may have a fraction; all others are integers. */
const doubles = new Set([
  'appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration.targetValue',
  'cloudwatch.MetricAlarm.threshold',
  'lambda.FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig.executionEnvironmentMemoryGibPerVcpu',
]);

/** Secrets inside nested types. Those of a resource itself are in its code. */
const secrets = new Set(['elasticache.UserAuthenticationMode.passwords']);

/** Properties that would have the name of their class. */
const names = new Map([
  ['iam.Policy.policy', 'PolicyDocument'],
  ['s3.Bucket.bucket', 'BucketName'],
]);

const path = ({ module, owner, property }) => `${module}.${owner}.${property}`;

export const isDouble = context => doubles.has(path(context));
export const isSecret = context => secrets.has(path(context));
export const csharpName = context => names.get(path(context));
