"""The official Python SDK signs in and calls."""

import asyncio
import json
import sys

from mcp.client.auth import OAuthClientProvider
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client
from mcp.shared.auth import OAuthClientMetadata

from sign_in import Kept, Listener, open_browser, tell


async def main() -> None:
    task = json.loads(sys.argv[1])
    listener = Listener()
    provider = OAuthClientProvider(
        server_url=task["endpoint"],
        client_metadata=OAuthClientMetadata(
            client_name="Python SDK",
            redirect_uris=[listener.redirect_uri],
            grant_types=["authorization_code", "refresh_token"],
            response_types=["code"],
            token_endpoint_auth_method="none",
        ),
        storage=Kept(),
        redirect_handler=open_browser,
        callback_handler=listener.answer,
    )
    async with create_mcp_http_client(auth=provider) as http:
        async with Client(streamable_http_client(task["endpoint"], http_client=http)) as client:
            await tell(client, task["calls"])


asyncio.run(main())
