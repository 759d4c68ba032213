/** What only the code of a resource class tells: its token, secrets, defaults and earlier types. */
export class Code {
  constructor(text) {
    this.text = text;
    this.token = text.match(/static __pulumiType = '([^']+)'/)[1];
    this.secretInputs = this.all(/resourceInputs\["(\w+)"\] = args\?\.\w+ \? pulumi\.secret\(/g);
    this.secretOutputs = this.list(/additionalSecretOutputs: \[([^\]]*)\]/);
    this.aliases = [...(text.match(/aliases: \[(.*?)\] *\}/)?.[1] ?? '').matchAll(/type: "([^"]+)"/g)].map(m => m[1]);
    this.defaults = new Map();
    for (const [, name, value] of text.matchAll(/resourceInputs\["(\w+)"\] = (?:pulumi\.output\()?\(args\?\.\w+\) \?\? (.+?)\)?(?:\.apply\(JSON\.stringify\))?;/g))
      this.defaults.set(name, readDefault(value));
    this.refuseOthers();
  }

  all(pattern) {
    return [...this.text.matchAll(pattern)].map(m => m[1]);
  }

  list(pattern) {
    return [...(this.text.match(pattern)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(m => m[1]);
  }

  /** A new way to set an input must not go unnoticed. */
  refuseOthers() {
    const known = [
      /^(args|state)\?\.\w+$/, /^undefined \/\*out\*\/$/, /^args\?\.\w+ \? pulumi\.secret\(args\.\w+\) : undefined$/,
      /^\(args\?\.\w+\) \?\? /, /^pulumi\.output\(args\?\.\w+\)\.apply\(JSON\.stringify\)$/,
      /^pulumi\.output\(\(args\?\.\w+\) \?\? \w+\)\.apply\(JSON\.stringify\)$/,
    ];
    for (const value of this.all(/resourceInputs\["\w+"\] = (.+);/g))
      if (!known.some(pattern => pattern.test(value))) throw new Error(`${this.token}: do not know the input ${value}`);
    if (/replaceOnChanges/.test(this.text)) throw new Error(`${this.token}: replaceOnChanges is not read yet`);
  }
}

const readDefault = value => {
  const environment = value.match(/^utilities\.getEnv\w*\((.*?)\)?$/)?.[1];
  if (environment) return { defaultInfo: { environment: [...environment.matchAll(/"(\w+)"/g)].map(m => m[1]) } };
  return { default: JSON.parse(value) };
};
