// Drives the official TypeScript client against a connector and prints what came of it as JSON.
//
//   node client.mjs ENDPOINT MODE    MODE is `legacy`, `auto`, or a revision of the modern era; the bearer comes by stdin

import { readFileSync } from 'node:fs';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const [endpoint, mode] = process.argv.slice(2);
const bearer = readFileSync(0, 'utf8').trim();

const client = new Client(
  { name: 'independent-client', version: '1.0.0' },
  { versionNegotiation: { mode: /^\d/.test(mode) ? { pin: mode } : mode } },
);
await client.connect(
  new StreamableHTTPClientTransport(new URL(endpoint), {
    requestInit: { headers: { Authorization: `Bearer ${bearer}` } },
  }),
);
const { tools } = await client.listTools();
const call = (name, args) => client.callTool({ name, arguments: args });
const report = {
  revision: client.getNegotiatedProtocolVersion(),
  server: client.getServerVersion(),
  instructions: client.getInstructions(),
  tools: tools.map((tool) => tool.name),
  catalogs: await call('list_catalogs', {}),
  sql: await call('proxy_to_sql', {
    tool_name: 'execute_sql_read_only',
    tool_args: { query: 'SELECT 6 * 7 AS answer' },
  }),
  write: await call('proxy_to_sql', {
    tool_name: 'execute_sql',
    tool_args: { query: 'CREATE TABLE main.sales.mine (a INT)' },
  }),
};
await client.close();
console.log(JSON.stringify(report));
