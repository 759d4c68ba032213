const input = String.raw`resourceInputs\["(\w+)"\] = `;
const json = String.raw`(?:\.apply\(JSON\.stringify\))?`;

/** What only the code of a resource class tells: its token, secrets, defaults and earlier types. */
export class Code {
  constructor(text) {
    this.text = text;
    [this.token] = this.all(/static __pulumiType = '([^']+)'/g);
    this.secretInputs = this.all(new RegExp(String.raw`${input}args\?\.\w+ \? pulumi\.secret\(`, 'g'));
    this.secretOutputs = quoted(this.all(/additionalSecretOutputs: \[([^\]]*)\]/g)[0]);
    this.aliases = quoted(this.all(/aliases: \[(.*?)\] *\}/g)[0]);
    const defaulted = new RegExp(String.raw`${input}(?:pulumi\.output\()?\(args\?\.\w+\) \?\? (.+?)\)?${json};`, 'g');
    this.defaults = new Map([...text.matchAll(defaulted)].map(m => [m[1], readDefault(m[2])]));
    this.refuseOthers();
  }

  all(pattern) {
    return [...this.text.matchAll(pattern)].map(m => m[1]);
  }

  /** A new way to set an input must not go unnoticed. */
  refuseOthers() {
    const known = [
      /^(args|state)\?\.\w+$/,
      /^undefined \/\*out\*\/$/,
      /^args\?\.\w+ \? pulumi\.secret\(args\.\w+\) : undefined$/,
      /^\(args\?\.\w+\) \?\? /,
      /^pulumi\.output\(args\?\.\w+\)\.apply\(JSON\.stringify\)$/,
      /^pulumi\.output\(\(args\?\.\w+\) \?\? \w+\)\.apply\(JSON\.stringify\)$/,
    ];
    for (const value of this.all(/resourceInputs\["\w+"\] = (.+);/g)) {
      if (!known.some(k => k.test(value))) throw new Error(`${this.token}: do not know the input ${value}`);
    }
    if (this.text.includes('replaceOnChanges')) throw new Error(`${this.token}: replaceOnChanges is not known`);
  }
}

const quoted = list => [...(list ?? '').matchAll(/"([^"]+)"/g)].map(m => m[1]);

const readDefault = value => {
  if (!value.startsWith('utilities.getEnv')) return { default: JSON.parse(value) };
  return { defaultInfo: { environment: quoted(value) } };
};
