// A desk for tests: the program that serves docent's own help center with its desk, on a free port and in a folder that
// goes away with it.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { open } from './chromium.mjs';

const PROGRAM = process.env.DOCENT_PROGRAM;
export const SITE = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * Starts it with one agent; `site` is the folder of another site, `env` holds further variables. Answers
 * `{ origin, code, rows, kill, start, close }`.
 */
export async function desk(agent, { site = SITE, env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'docent-desk-'));
  const data = join(folder, 'data');
  const options = { env: { ...process.env, DOCENT_DESK_LIMITS: 'off', ...env }, stdio: ['ignore', 'pipe', 'inherit'] };
  const tool = (...words) => execFileSync(PROGRAM, ['desk', ...words, '--site', site, '--data', data], options);
  tool('agent', 'add', agent, '--name', 'Ada');
  const places = ['--site', site, '--out', join(folder, 'site'), '--data', data];
  let server;
  let ended;
  const start = async (listen) => {
    server = spawn(PROGRAM, ['serve', '--listen', listen, '--log', 'warn', ...places], options);
    ended = new Promise((done) => server.on('exit', done));
    // Other lines of the start may come before the address.
    for await (const line of createInterface(server.stdout)) {
      const address = line.match(/^http:\/\/\S+$/)?.[0];
      if (!address) continue;
      server.stdout.resume();
      return address;
    }
    throw new Error('the desk does not start');
  };
  const end = async (signal) => {
    server.kill(signal);
    await ended;
  };
  const origin = await start('127.0.0.1:0');
  return {
    origin,
    code: (email) => code(join(data, 'mail'), email),
    /** The rows of a table of the database. */
    rows: async (table) => {
      const file = join(folder, `${Math.random()}.jsonl`);
      tool('export', file);
      const lines = (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
      return lines.filter(({ row }) => row?.table === table).map(({ row }) => row.values);
    },
    /** Ends it in the middle of whatever it does. */
    kill: () => end('SIGKILL'),
    /** Starts it again at the same address. */
    start: () => start(new URL(origin).host),
    close: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}

/** Signs somebody in by the code of a mail; answers what the browser keeps. */
export async function signedIn(browser, own, email) {
  const tab = await open(browser, own.origin, { javaScriptEnabled: false });
  await tab.page.goto(`${own.origin}/desk/en/sign-in`);
  await tab.page.getByLabel('E-mail address').fill(email);
  await tab.page.getByRole('button', { name: 'Send code' }).click();
  await tab.page.getByLabel('Code').fill(await own.code(email));
  await tab.page.getByRole('button', { name: 'Sign in' }).click();
  await tab.page.waitForURL(`${own.origin}/desk/en/cases`);
  assert.equal(await tab.page.locator('.desk-who').innerText(), email);
  const kept = await tab.page.context().storageState();
  assert.deepEqual(tab.faults, []);
  await tab.close();
  return kept;
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
