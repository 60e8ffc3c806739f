"""What the Python clients need for signing in: a store in memory, the system's browser, a listener on loopback."""

import asyncio
import json
import os
import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit


class Kept:
    """Keeps tokens and registration in memory."""

    def __init__(self) -> None:
        self._tokens = None
        self._client = None

    async def get_tokens(self):
        return self._tokens

    async def set_tokens(self, tokens) -> None:
        self._tokens = tokens

    async def get_client_info(self):
        return self._client

    async def set_client_info(self, client_info) -> None:
        self._client = client_info


async def open_browser(url: str) -> None:
    subprocess.run([os.environ["BROWSER"], url], check=True)


class Listener:
    """Waits on loopback for the browser to come back."""

    def __init__(self) -> None:
        self._answer = {}
        answer = self._answer

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer.update({name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()})
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"You may close this window.")

            def log_message(self, *_) -> None:
                """The address holds the code; it is not for the log."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.redirect_uri = f"http://127.0.0.1:{self._server.server_port}/callback"

    async def answer(self):
        from mcp.client.auth import AuthorizationCodeResult

        await asyncio.to_thread(self._server.handle_request)
        self._server.server_close()
        return AuthorizationCodeResult(
            code=self._answer["code"], state=self._answer["state"], iss=self._answer.get("iss")
        )


async def tell(client, calls) -> None:
    """Makes the calls one after the other and prints what came of them."""
    listed = await client.list_tools()
    tools = [tool.name for tool in getattr(listed, "tools", listed)]
    results = []
    for call in calls:
        options = {"raise_on_error": False} if type(client).__module__.startswith("fastmcp") else {}
        result = await client.call_tool(call["tool"], call["args"], **options)
        refused = bool(getattr(result, "is_error", False))
        text = result.content[0].text if result.content else ""
        results.append({"tool": call["tool"], "refused": refused, "text": text})
    print(json.dumps({"tools": tools, "results": results}))
