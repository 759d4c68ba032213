// TypeScript has one number type. These are the properties whose number has a fraction; all others are integers.
const doubles = new Set([]);

export const isDouble = ({ owner, property }) => doubles.has(`${owner}.${property}`);
