"""The server somebody would write in an afternoon: two tools of Unity Catalog over FastMCP, with the caller's own
Databricks token passed on. It decides nothing, screens nothing and records nothing.

usage: server.py PORT WORKSPACE_URL
"""

import os
import sys
import threading

import httpx2
from fastmcp import FastMCP
from fastmcp.server.dependencies import get_http_headers

PORT, WORKSPACE = int(sys.argv[1]), sys.argv[2]

mcp = FastMCP("yardstick")
databricks = httpx2.AsyncClient(base_url=WORKSPACE, timeout=30, limits=httpx2.Limits(max_connections=64))


async def get(path: str, **query):
    token = get_http_headers(include={"authorization"})["authorization"]
    answer = await databricks.get(path, params=query, headers={"Authorization": token})
    answer.raise_for_status()
    return answer.json()


@mcp.tool
async def list_catalogs(limit: int = 50) -> dict:
    """Lists catalogs."""
    found = await get("/api/2.1/unity-catalog/catalogs", max_results=limit)
    return {"catalogs": [{"name": c["name"], "full_name": c["name"]} for c in found.get("catalogs", [])]}


@mcp.tool
async def list_tables(catalog_name: str, schema_name: str, limit: int = 50) -> dict:
    """Lists the tables of a schema."""
    found = await get(
        "/api/2.1/unity-catalog/tables", catalog_name=catalog_name, schema_name=schema_name, max_results=limit
    )
    return {
        "tables": [
            {"name": t["name"], "full_name": t["full_name"], "table_type": t["table_type"]}
            for t in found.get("tables", [])
        ]
    }


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
mcp.run(
    transport="http",
    host="127.0.0.1",
    port=PORT,
    stateless_http=True,
    json_response=True,
    show_banner=False,
    log_level="error",
    uvicorn_config={"access_log": False},
)
