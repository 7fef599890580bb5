import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './workbenchPage';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'anju-start-'));
const SCRIPT = ['scripts/start.mjs', '--certificates', folder];

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function start(...args: readonly string[]) {
  return spawnSync(process.execPath, [...SCRIPT, ...args], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
}

/** Runs it until it has said `text`. */
function startUntil(
  text: RegExp,
  ...args: readonly string[]
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [...SCRIPT, ...args], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (text.test(said)) resolve({ child, said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}

describe('npm start', () => {
  it('without a terminal scores the samples, visits workbench and pane once, and ends', () => {
    const { status, stdout, stderr } = start('--port', '0');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/公租房开工率\s+15\s+26106\s+26215\s+100\.4%\s+15/);
    for (const points of ['总分 100／100', '总分 97.2／100']) expect(stdout).toContain(points);
    for (const name of readdirSync(join(ROOT, 'samples')).filter((each) => each.endsWith('.xlsx'))) {
      const written = name.replace(/\.xlsx$/, '-已评分.xlsx');
      expect(stdout.split(written)).toHaveLength(2);
    }
    expect(stdout).toMatch(/工作台 \/ workbench: https:\/\/localhost:\d+\/workbench\//);
    expect(stdout).toContain('工作台和任务窗格可以打开');
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const { port } = other.address() as { port: number };
    const { status, stderr } = start('--serve-only', '--port', String(port));
    other.close();
    expect([status, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringContaining(`端口 ${port} 已被占用`)],
    ]);
  });

  it.each(['abc', '70000', '-1'])('takes no port %s', (port) => {
    const { status, stderr } = start(`--port=${port}`);
    expect([status, stderr.trim()]).toEqual([2, expect.stringContaining('不是端口号')]);
  });

  it('ends at Ctrl-C', async () => {
    const { child, said } = await startUntil(/workbench: https:/, '--serve-only', '--port', '0');
    const base = /https:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
    expect(await statusOf(`${base}/workbench/`)).toBe(200);
    expect(await statusOf(`${base}/../../package.json`)).toBe(404);
    expect(await statusOf(`${base}/%2e%2e/%2e%2e/package.json`)).toBe(404);
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])));
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});
