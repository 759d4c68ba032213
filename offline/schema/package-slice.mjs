import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from './code.mjs';
import { Declarations } from './declarations.mjs';
import { csharpName, isDouble, isSecret } from './unsaid.mjs';

const lowerFirst = text => text[0].toLowerCase() + text.slice(1);
const upperFirst = text => text[0].toUpperCase() + text.slice(1);
const sorted = map => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

const asset = { $ref: 'pulumi.json#/Asset' };
const archive = { $ref: 'pulumi.json#/Archive' };
const simpleTypes = {
  any: { $ref: 'pulumi.json#/Any' },
  ARN: { type: 'string' },
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  'pulumi.asset.Archive': archive,
  'pulumi.asset.Asset': asset,
};

/** Collects the schema of the resources, functions and types of one package. */
export class PackageSlice {
  constructor(name, folder) {
    this.name = name;
    this.folder = folder;
    this.resources = new Map();
    this.functions = new Map();
    this.types = new Map();
    this.files = new Map();
  }

  schema() {
    return {
      ...(this.provider && { provider: this.provider }),
      resources: sorted(this.resources),
      functions: sorted(this.functions),
      types: sorted(this.types),
    };
  }

  add(token) {
    if (token === `pulumi:providers:${this.name}`) {
      this.provider = this.resource('Provider', 'index', 'provider');
      return;
    }
    const [packageName, path, member] = token.split(':');
    if (packageName !== this.name) return;
    const [module, file] = path.split('/');
    if (member.startsWith('get')) this.functions.set(token, this.function(member, module, file));
    else this.resources.set(token, this.resource(member, module, file, token));
  }

  resource(name, module, file, token) {
    const declarations = this.declarations(module, file);
    const code = new Code(this.read(module, `${file}.js`));
    if (token && code.token !== token) throw new Error(`${token} is ${code.token} in the package`);
    const context = { module, owner: name };
    const inputs = this.object(declarations.interface(`${name}Args`), context);
    markSecret(inputs, code.secretInputs);
    setDefaults(inputs, code.defaults);
    const outputs = this.object(declarations.outputs(name), context);
    markSecret(outputs, code.secretOutputs);
    const state = token && this.object(declarations.interface(`${name}State`), context);
    if (state) {
      markSecret(state, code.secretOutputs);
      setDefaults(state, code.defaults);
    }
    return {
      ...outputs,
      inputProperties: inputs.properties,
      requiredInputs: inputs.required,
      ...(state && { stateInputs: { type: 'object', properties: state.properties } }),
      ...(code.aliases.length && { aliases: code.aliases.map(type => ({ type })) }),
    };
  }

  function(name, module, file) {
    const declarations = this.declarations(module, file);
    const context = { module, owner: upperFirst(name), ofFunction: true };
    const inputs = declarations.interface(`${context.owner}Args`);
    const outputs = declarations.interface(`${context.owner}Result`);
    return {
      ...(inputs && { inputs: { type: 'object', ...this.object(inputs, context) } }),
      outputs: { type: 'object', ...this.object(outputs, context) },
    };
  }

  object(members, context) {
    const properties = {};
    for (const { name, type, deprecated } of members) {
      const property = { ...context, property: name };
      properties[name] = this.type(type, property);
      if (deprecated) properties[name].deprecationMessage = 'The provider has deprecated this property.';
      if (isSecret(property)) properties[name].secret = true;
      if (csharpName(property)) properties[name].language = { csharp: { name: csharpName(property) } };
    }
    const required = members.filter(m => !m.optional && !mayBeUndefined(m.type)).map(m => m.name);
    return { properties, required };
  }

  type(type, context) {
    if (type.kind === 'array') return { type: 'array', items: this.type(type.items, context) };
    if (type.kind === 'map') return { type: 'object', additionalProperties: this.type(type.values, context) };
    if (type.kind === 'union') return this.union(type.members, context);
    if (isWrapper(type)) return this.type(type.args[0], context);
    if (type.name === 'number') return { type: isDouble(context) ? 'number' : 'integer' };
    const [kind, ...path] = type.name.split('.');
    if (kind === 'inputs' || kind === 'outputs') return this.reference(path, context);
    if (kind === 'enums') return this.enumeration(path);
    return simpleTypes[type.name] ? { ...simpleTypes[type.name] } : this.resourceName(type.name, context);
  }

  union(members, context) {
    const types = members.filter(m => m.name !== 'undefined').map(m => this.type(m, context));
    if (types.length === 1) return types[0];
    const refs = types.map(t => t.$ref);
    return refs.includes(asset.$ref) && refs.includes(archive.$ref) ? { ...asset } : { oneOf: types };
  }

  /** A resource stands where its name or id is wanted, which is a string everywhere but in TypeScript. */
  resourceName(name, { module }) {
    const [member, other] = name.split('.').reverse();
    if (!/^[A-Z]\w*$/.test(member)) throw new Error(`do not know the type ${name}`);
    return { type: 'string', $ref: `#/types/${this.name}:${other ?? module}/${lowerFirst(member)}:${member}` };
  }

  reference(path, { ofFunction }) {
    const [name, module = 'index'] = [...path].reverse();
    const member = ofFunction ? lowerFirst(name).replace(/Args$/, '') : name;
    const token = `${this.name}:${module}/${member}:${member}`;
    if (!this.types.has(token)) {
      this.types.set(token, undefined);
      this.types.set(token, this.nested(upperFirst(member), module, ofFunction));
    }
    return { $ref: `#/types/${token}` };
  }

  /** Inputs and outputs share one type; where there is an input, that side says what is required. */
  nested(name, module, ofFunction) {
    const path = module === 'index' ? name : `${module}.${name}`;
    const [inputs, outputs] = ['input', 'output'].map(file => this.declarations('types', file));
    const members = inputs.interface(path) ?? outputs.interface(path);
    return { type: 'object', ...this.object(members, { module, owner: name, ofFunction }) };
  }

  enumeration(path) {
    const [name, module] = [...path].reverse();
    const token = `${this.name}:${module}/${name}:${name}`;
    const members = this.declarations(`types/enums/${module}`, 'index').enumeration(name);
    const deprecation = { deprecationMessage: 'The provider has deprecated this value.' };
    this.types.set(token, {
      type: 'string',
      enum: members.map(m => ({ name: m.name, value: m.value, ...(m.deprecated && deprecation) })),
    });
    return { $ref: `#/types/${token}` };
  }

  read(module, file) {
    return readFileSync(join(this.folder, module === 'index' ? '' : module, file), 'utf8');
  }

  declarations(module, file) {
    const path = `${module}/${file}`;
    if (!this.files.has(path)) this.files.set(path, new Declarations(this.read(module, `${file}.d.ts`)));
    return this.files.get(path);
  }
}

const markSecret = ({ properties }, names) => {
  for (const name of names) if (properties[name]) properties[name].secret = true;
};

// The C# package sets the defaults of inputs in the state of a resource, too.
const setDefaults = ({ properties }, defaults) => {
  for (const [name, value] of defaults) if (properties[name]) Object.assign(properties[name], value);
};

const isWrapper = type => type.name === 'pulumi.Input' || type.name === 'pulumi.Output';

const mayBeUndefined = type =>
  type.kind === 'union'
    ? type.members.some(m => m.name === 'undefined')
    : isWrapper(type) && mayBeUndefined(type.args[0]);
