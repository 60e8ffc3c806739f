"""FastMCP's client signs in by its own means and calls."""

import asyncio
import json
import sys

from fastmcp import Client
from fastmcp.client.auth import OAuth

from sign_in import tell


async def main() -> None:
    task = json.loads(sys.argv[1])
    async with Client(task["endpoint"], auth=OAuth(client_name="FastMCP")) as client:
        await tell(client, task["calls"])


asyncio.run(main())
