// The MCP Inspector's command line signs in once, keeps the tokens in a folder of its own, and calls.

import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { task } from './sign-in.mjs';

const { endpoint, calls, callbackPort } = task();
const home = mkdtempSync(join(tmpdir(), 'inspector-'));
const inspector = async (...method) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(import.meta.dirname, '../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js'),
      '--cli',
      ...['--server-url', endpoint, '--transport', 'http', '--format', 'json', '--quiet'],
      ...['--callback-url', `http://127.0.0.1:${callbackPort}/oauth/callback`],
      ...method,
    ],
    { env: { ...process.env, HOME: home, MCP_AUTO_OPEN_ENABLED: 'true' }, timeout: 60_000 },
  ).catch((failed) => {
    if (failed.stdout?.includes('"content"')) return failed;
    throw failed;
  });
  return JSON.parse(stdout);
};

const listed = await inspector('--method', 'tools/list');
const results = [];
for (const { tool, args } of calls) {
  const answer = await inspector(
    ...['--method', 'tools/call', '--tool-name', tool, '--tool-args-json', JSON.stringify(args)],
  );
  const { isError, content } = answer.result ?? answer;
  results.push({ tool, refused: isError === true, text: content?.[0]?.text ?? '' });
}
const { tools } = listed.result ?? listed;
console.log(JSON.stringify({ tools: tools.map((tool) => tool.name), results }));
