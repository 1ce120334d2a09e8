// A desk for tests: the program that serves docent's own help center with its desk, on a free port and in a folder that
// goes away with it.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = process.env.DOCENT_PROGRAM;
const SITE = fileURLToPath(new URL('../../content', import.meta.url));

/** Starts it with one agent; answers `{ origin, code, close }`. */
export async function desk(agent) {
  const folder = await mkdtemp(join(tmpdir(), 'docent-desk-'));
  const data = join(folder, 'data');
  execFileSync(PROGRAM, ['desk', 'agent', 'add', agent, '--name', 'Ada', '--site', SITE, '--data', data]);
  const places = ['--site', SITE, '--out', join(folder, 'site'), '--data', data];
  const server = spawn(PROGRAM, ['serve', '--listen', '127.0.0.1:0', '--log', 'warn', ...places], {
    env: { ...process.env, DOCENT_DESK_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => server.on('exit', done));
  // Other lines of the start may come before the address.
  let origin;
  for await (const line of createInterface(server.stdout)) {
    origin = line.match(/^http:\/\/\S+$/)?.[0];
    if (origin) break;
  }
  server.stdout.resume();
  const close = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { origin, code: (email) => code(join(data, 'mail'), email), close };
}

/** The sign-in code that was mailed to an address. */
async function code(mails, email) {
  for (;;) {
    for (const name of await readdir(mails).catch(() => [])) {
      if (!name.endsWith('.eml')) continue;
      const [head, ...body] = (await readFile(join(mails, name), 'utf8')).split(/\r?\n\r?\n/);
      const found = body.join('\n').match(/^\d{8}$/m);
      if (found && head.split(/\r?\n/).includes(`To: ${email}`)) return found[0];
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
