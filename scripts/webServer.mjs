/** Serves folders of dist/ over https on this computer: for `npm start` and `npm run excel`. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, relative, sep } from 'node:path';
import { headersOf } from './serverConfigs.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const CAN_OPEN_EXCEL = process.platform === 'win32' || process.platform === 'darwin';

/**
 * The certificate of localhost; on Windows and Mac its issuer becomes trusted, which asks the person once.
 * @param folder keeps the certificate there instead, and installs nothing
 */
export async function certificates(folder) {
  const tool = await import('office-addin-dev-certs');
  if (CAN_OPEN_EXCEL && folder === undefined) return tool.getHttpsServerOptions();
  const { certificateDirectory } = await import('office-addin-dev-certs/lib/defaults.js');
  const place = folder ?? certificateDirectory;
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(place, name));
  if (![ca, cert, key].every((path) => existsSync(path))) {
    console.log(`首次运行，生成本机证书 / first run, making a certificate of localhost: ${place}`);
    await tool.generateCertificates(ca, cert, key);
  }
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/** The file that an address names, null where there is none or where it lies outside the folder. */
function fileAt(address, mounts) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  if (!mount || path.includes('\0')) return null;
  const inner = path.slice(mount.prefix.length);
  const file = join(mount.folder, inner === '' ? mount.first : inner);
  const isInside = !relative(mount.folder, file).startsWith(`..${sep}`);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response, mounts) {
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  const file = isAsked ? fileAt(request.url ?? '/', mounts) : null;
  if (!file) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('404\n');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, ...headersOf(file) });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * @param mounts `{ prefix, folder, first }`, the longest prefix first; `first` is what the folder's own address shows
 * @param port 0 for any that is free
 * @param options what `certificates` gives
 * @returns the server, listening, and its address without a slash at the end
 */
export function serve(mounts, port, options) {
  const server = createServer(options, (request, response) => answer(request, response, mounts));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve({ server, base: `https://localhost:${server.address().port}` });
    });
  });
}

/** The line for a person where the port is taken; undefined for any other error. */
export function portTaken(error, port) {
  return error.code === 'EADDRINUSE'
    ? `端口 ${port} 已被占用，请用 --port 另选 / port ${port} is taken, choose another with --port`
    : undefined;
}

/** Ends the server with the process's own end by Ctrl-C. @param onStop what else there is to do then */
export function stopOnSignal(server, onStop = () => undefined) {
  const stop = () => {
    server.close();
    server.closeAllConnections();
    onStop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
