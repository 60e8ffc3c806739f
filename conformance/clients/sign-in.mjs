// What the TypeScript clients need for signing in: a provider that keeps everything in memory, the system's browser
// ($BROWSER), and a listener on loopback for the answer.

import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';

export class Provider {
  #kept = {};

  constructor(redirectUrl, name) {
    this.redirectUrl = redirectUrl;
    this.clientMetadata = {
      client_name: name,
      redirect_uris: [redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
  }

  state = () => (this.#kept.state ??= crypto.randomUUID());
  clientInformation = () => this.#kept.client;
  saveClientInformation = (client) => void (this.#kept.client = client);
  tokens = () => this.#kept.tokens;
  saveTokens = (tokens) => void (this.#kept.tokens = tokens);
  codeVerifier = () => this.#kept.verifier;
  saveCodeVerifier = (verifier) => void (this.#kept.verifier = verifier);
  saveDiscoveryState = (state) => void (this.#kept.discovery = state);
  discoveryState = () => this.#kept.discovery;
  redirectToAuthorization = (url) => void execFileSync(process.env.BROWSER, [url.href]);
}

export function listen() {
  let arrive;
  const answer = new Promise((resolve) => (arrive = resolve));
  const server = createServer((request, response) => {
    response.end('You may close this window.');
    arrive(new URL(request.url, 'http://localhost').searchParams);
  });
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () =>
      ready({
        redirectUrl: `http://127.0.0.1:${server.address().port}/callback`,
        answer: answer.finally(() => server.close()),
      }),
    ),
  );
}

export function task() {
  return JSON.parse(process.argv[2]);
}

// Makes the calls one after the other and prints what came of them.
export async function tell(client, calls, facts) {
  const { tools } = await client.listTools();
  const results = [];
  for (const { tool, args } of calls) {
    const { isError, content } = await client.callTool({ name: tool, arguments: args });
    results.push({ tool, refused: isError === true, text: content?.[0]?.text ?? '' });
  }
  await client.close();
  console.log(JSON.stringify({ ...facts, tools: tools.map((tool) => tool.name), results }));
}
