// The official TypeScript client of the modern era signs in and calls.

import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import { Provider, listen, task, tell } from './sign-in.mjs';

const { endpoint, calls } = task();
const { redirectUrl, answer } = await listen();
const authProvider = new Provider(redirectUrl, 'TypeScript client 2');
const transport = () => new StreamableHTTPClientTransport(new URL(endpoint), { authProvider });
const client = () =>
  new Client({ name: 'typescript-client-2', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });

const first = transport();
try {
  await client().connect(first);
  throw new Error('the endpoint let a stranger in');
} catch (refused) {
  if (!(refused instanceof UnauthorizedError)) throw refused;
}
const back = await answer;
await first.finishAuth(back);
const signedIn = client();
await signedIn.connect(transport());
await tell(signedIn, calls, {
  server: signedIn.getServerVersion(),
  revision: signedIn.getNegotiatedProtocolVersion(),
});
