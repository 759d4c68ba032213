// Reads the part of TypeScript's declaration syntax that generated Pulumi packages use.

const deprecated = '@deprecated';

/** Comments go; that a member is deprecated stays, as a mark in front of it. */
const stripComments = text =>
  text.replace(/\/\*[\s\S]*?\*\//g, comment => (comment.includes(deprecated) ? ` ${deprecated} ` : ''))
    .replace(/^\/\/.*$/gm, '');

const tokens = text =>
  text.match(/@deprecated|"[^"]*"|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|[{}[\]()<>|:;,?]/g) ?? [];

class Reader {
  constructor(text) {
    this.tokens = tokens(text);
    this.at = 0;
  }

  get next() {
    return this.tokens[this.at];
  }

  take(expected) {
    const token = this.tokens[this.at++];
    if (expected && token !== expected) throw new Error(`expected ${expected}, but found ${token}`);
    return token;
  }

  skips(token) {
    if (this.next !== token) return false;
    this.at++;
    return true;
  }

  get isMethod() {
    return this.next === 'static' || this.tokens[this.at + 1] === '(';
  }

  type() {
    const members = [this.element()];
    while (this.skips('|')) members.push(this.element());
    return members.length === 1 ? members[0] : { kind: 'union', members };
  }

  element() {
    let type = this.primary();
    while (this.skips('[')) {
      this.take(']');
      type = { kind: 'array', items: type };
    }
    return type;
  }

  primary() {
    if (this.skips('(')) {
      const type = this.type();
      this.take(')');
      return type;
    }
    if (this.skips('{')) return this.map();
    const name = this.take();
    const args = [];
    if (this.skips('<')) {
      do args.push(this.type()); while (this.skips(','));
      this.take('>');
    }
    return { kind: 'name', name, args };
  }

  map() {
    for (const token of ['[', 'key', ':', 'string', ']', ':']) this.take(token);
    const values = this.type();
    this.skips(';');
    this.take('}');
    return { kind: 'map', values };
  }

  members() {
    const members = [];
    while (this.next) {
      const isDeprecated = this.skips(deprecated);
      while (this.skips(deprecated));
      if (!this.skips('readonly') && this.isMethod) {
        while (this.take() !== ';');
        continue;
      }
      const name = this.take();
      const optional = this.skips('?');
      this.take(':');
      members.push({ name, optional, deprecated: isDeprecated, type: this.type() });
      this.take(';');
    }
    return members;
  }
}

/** One declaration file: its interfaces and classes by name, with a namespace in front where there is one. */
export class Declarations {
  constructor(text) {
    this.text = stripComments(text);
    this.namespaces = new Map();
    const pattern = /^export declare namespace (\w+) \{\n([\s\S]*?)^\}/gm;
    for (const [, name, body] of this.text.matchAll(pattern)) this.namespaces.set(name, body);
  }

  /** The members of an interface, or undefined where it does not exist. */
  interface(path) {
    const [name, namespace] = path.split('.').reverse();
    const text = namespace ? this.namespaces.get(namespace) ?? '' : this.text;
    const found = this.block(text, ` *(?:export )?(?:declare )?interface ${name}`, namespace ? '    ' : '');
    return found === undefined ? undefined : new Reader(found).members();
  }

  /** The outputs of a resource class. */
  outputs(name) {
    const found = this.block(this.text, `export declare class ${name} extends [\\w.]+`);
    return new Reader(found).members();
  }

  /** The members of an enumeration: { name, value, deprecated }. */
  enumeration(name) {
    const found = this.block(this.text, `export declare const ${name}:`);
    return new Reader(found).members()
      .map(m => ({ name: m.name, value: JSON.parse(m.type.name), deprecated: m.deprecated }));
  }

  /** What stands between the braces after a header. */
  block(text, header, indent = '') {
    return text.match(new RegExp(`^${header} \\{\\n([\\s\\S]*?)^${indent}\\}`, 'm'))?.[1];
  }
}
