import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { locateChromium } from './chromium.ts';
import type { Server } from './server.ts';

/** Opens an empty page in a headless Chromium that can reach nothing but this machine. */
export async function startBrowser(
  server: Server,
  context: BrowserContextOptions = {},
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const { executablePath, env } = locateChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=127.0.0.1;localhost',
    ],
  });
  const opened = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...context,
  });
  await opened.addCookies([
    { name: 'vscode-tkn', value: server.token, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Lax' },
  ]);
  return { browser, page: await opened.newPage() };
}
