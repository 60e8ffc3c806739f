// The official TypeScript SDK of the legacy era signs in and calls.

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Provider, listen, task, tell } from './sign-in.mjs';

const { endpoint, calls } = task();
const { redirectUrl, answer } = await listen();
const authProvider = new Provider(redirectUrl, 'TypeScript SDK 1');
const transport = () => new StreamableHTTPClientTransport(new URL(endpoint), { authProvider });
const client = () => new Client({ name: 'typescript-sdk-1', version: '1.0.0' });

const first = transport();
try {
  await client().connect(first);
  throw new Error('the endpoint let a stranger in');
} catch (refused) {
  if (!(refused instanceof UnauthorizedError)) throw refused;
}
await first.finishAuth((await answer).get('code'));
const signedIn = client();
await signedIn.connect(transport());
await tell(signedIn, calls, { server: signedIn.getServerVersion() });
