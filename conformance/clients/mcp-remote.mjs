// An assistant that knows stdio alone reaches the connector through mcp-remote, which signs in for it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { task, tell } from './sign-in.mjs';

const { endpoint, calls } = task();
const client = new Client({ name: 'stdio-assistant', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [join(import.meta.dirname, '../node_modules/mcp-remote/dist/proxy.js'), endpoint, '--allow-http'],
    env: { ...process.env, MCP_REMOTE_CONFIG_DIR: mkdtempSync(join(tmpdir(), 'mcp-remote-')) },
    stderr: 'inherit',
  }),
);
await tell(client, calls, { server: client.getServerVersion() });
