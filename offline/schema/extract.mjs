// Writes aws.json and random.json: the part of the two providers' package schemas that resources.txt names,
// read from the type declarations and the code of their npm packages. Run: node offline/schema/extract.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackageSlice } from './package-slice.mjs';
import { namespaces } from './unsaid.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const versions = readFileSync(join(folder, '../../Directory.Packages.props'), 'utf8');
const tokens = readFileSync(join(folder, 'resources.txt'), 'utf8').split('\n').filter(line => line);

const extract = (name, work) => {
  const [, version] = versions.match(new RegExp(`Include="Pulumi\\.${name}" Version="([^"]+)"`, 'i'));
  const pack = ['pack', '--silent', `@pulumi/${name}@${version}`];
  const archive = execFileSync('npm', pack, { cwd: work, encoding: 'utf8' });
  execFileSync('tar', ['-xzf', archive.trim()], { cwd: work });
  const slice = new PackageSlice(name, join(work, 'package'));
  for (const token of tokens) slice.add(token);
  return {
    name,
    version,
    meta: { moduleFormat: '(.*)(?:/[^/]*)' },
    language: { csharp: { compatibility: 'tfbridge20', namespaces: namespaces[name] } },
    ...slice.schema(),
  };
};

for (const name of Object.keys(namespaces)) {
  const work = mkdtempSync(join(tmpdir(), `schema-${name}-`));
  try {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(extract(name, work), null, 1)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
