// TypeScript has one number type. These are the numbers that may have a fraction; all others are integers.
const doubles = new Set([
  'FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig.executionEnvironmentMemoryGibPerVcpu',
]);

export const isDouble = ({ owner, property }) => doubles.has(`${owner}.${property}`);
