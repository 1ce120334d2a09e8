// Chromium for tests: one browser, a new context per page, and a record of everything that must not happen.

import { chromium } from 'playwright-core';

/** Starts the browser named by the environment variable CHROMIUM. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page with `faults`: console errors (violations of the content security policy are among them), exceptions, failed
 * requests, and requests that leave `origin`.
 */
export async function open(browser, origin, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()}: ${answer.url()}`));
  page.on('request', (request) => request.url().startsWith(origin) || faults.push(`foreign: ${request.url()}`));
  return { page, faults, close: () => context.close() };
}
