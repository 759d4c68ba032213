// Writes aws.json and random.json: the part of the two providers' package schemas that resources.txt names,
// read from the type declarations and the code of their npm packages. Run it with: node offline/schema/extract.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackageSlice } from './package-slice.mjs';

const packages = {
  aws: {
    version: '7.48.0',
    // How C# spells the modules in use; the npm package does not say.
    namespaces: {
      aws: 'Aws', cloudwatch: 'CloudWatch', ec2: 'Ec2', elasticache: 'ElastiCache', iam: 'Iam', kms: 'Kms',
      lambda: 'Lambda', secretsmanager: 'SecretsManager', ssm: 'Ssm', vpc: 'Vpc',
    },
  },
  random: { version: '4.21.1', namespaces: { random: 'Random' } },
};

const folder = dirname(fileURLToPath(import.meta.url));
const tokens = readFileSync(join(folder, 'resources.txt'), 'utf8').split('\n').filter(line => line);
const work = mkdtempSync(join(tmpdir(), 'schema-'));
try {
  for (const [name, { version, namespaces }] of Object.entries(packages)) {
    const archive = execFileSync('npm', ['pack', '--silent', `@pulumi/${name}@${version}`], { cwd: work, encoding: 'utf8' });
    execFileSync('tar', ['-xzf', archive.trim()], { cwd: work });
    const slice = new PackageSlice(name, join(work, 'package'));
    for (const token of tokens) slice.add(token);
    const schema = {
      name,
      version,
      meta: { moduleFormat: '(.*)(?:/[^/]*)' },
      language: { csharp: { compatibility: 'tfbridge20', namespaces } },
      ...slice.schema(),
    };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 1)}\n`);
    rmSync(join(work, 'package'), { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
