/**
 * `npm run intranet -- https://anju.example.gov.cn/anju`: makes the folder that a server of the intranet hands out, and
 * beside it what the administrator needs: the manifest for this address and the configuration of nginx. IIS finds its
 * own inside the folder.
 *
 * npm run intranet -- ADDRESS [--out FOLDER]
 *
 * ADDRESS is where the files will be found, https, without taskpane.html. FOLDER is dist/intranet unless told, and is
 * made anew.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LONG_LIVED, iisConfig, nginxConfig } from './serverConfigs.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'dist', 'web');
const MADE = ['web', 'manifest.xml', 'nginx.conf', 'SHA256SUMS'];
const WRITTEN_BASE = 'https://localhost:3000';

function fail(line) {
  console.error(line);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: join(ROOT, 'dist', 'intranet') } },
    });
  } catch (error) {
    return fail(error.message);
  }
}

/** https without query; no slash at the end. Office accepts no http, and no names in the address. */
function baseOf(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return fail(`不是网址 / not an address: ${text}`);
  }
  if (url.protocol !== 'https:') fail(`必须是 https 地址 / an https address is needed: ${text}`);
  if (url.search || url.hash || url.username || url.password || url.pathname.endsWith('.html')) {
    fail(`只写到文件夹为止 / only down to the folder, please: ${text}`);
  }
  return url.href.replace(/\/+$/, '');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Empties the folder, unless it holds something that we never made. */
function makeAnew(folder) {
  const foreign = existsSync(folder) ? readdirSync(folder).find((name) => !MADE.includes(name)) : undefined;
  if (foreign !== undefined) {
    fail(`文件夹里有别的文件，请另选一个 / the folder holds other files: ${join(folder, foreign)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Lets the administrator see that a copy arrived whole: `sha256sum -c`. */
function checksums(folder) {
  const lines = filesBelow(folder).map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${sum}  web/${name}`;
  });
  return `${lines.join('\n')}\n`;
}

const { values, positionals } = readArguments();
if (positionals.length !== 1) fail('用法 / usage: npm run intranet -- https://服务器/文件夹 [--out 文件夹]');
const base = baseOf(positionals[0]);
if (!existsSync(join(WEB, 'taskpane.html')))
  fail('dist/web 不存在，请先运行 npm run build / run npm run build first');

const out = values.out;
const web = join(out, 'web');
makeAnew(out);
cpSync(WEB, web, { recursive: true });
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll(WRITTEN_BASE, base);
for (const path of [join(web, 'manifest.xml'), join(out, 'manifest.xml')]) writeFileSync(path, manifest);
writeFileSync(join(web, 'web.config'), iisConfig(filesBelow(web).filter((name) => LONG_LIVED.test(name))));
writeFileSync(join(out, 'nginx.conf'), nginxConfig(new URL(base)));
writeFileSync(join(out, 'SHA256SUMS'), checksums(web));
const shown = relative(process.cwd(), out) || out;
console.log(`网页文件 / web files: ${join(shown, 'web')}  →  ${base}/`);
console.log(`清单 / manifest: ${join(shown, 'manifest.xml')}`);
console.log(`nginx: ${join(shown, 'nginx.conf')}    IIS: ${join(shown, 'web', 'web.config')}`);
console.log(`校验值 / checksums: ${join(shown, 'SHA256SUMS')}`);
