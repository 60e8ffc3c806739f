"""Lets FastMCP register clients in DynamoDB and writes down what it left there, one item a line, as an export does.

    pip install fastmcp==3.4.7 'py-key-value-aio[dynamodb]==0.4.6'
    python generate.py http://127.0.0.1:PORT    # of DynamoDB Local
"""

import asyncio
import json
import sys
from pathlib import Path

import aioboto3
from cryptography.fernet import Fernet
from fastmcp.server.auth.jwt_issuer import derive_jwt_key
from fastmcp.server.auth.providers.azure import AzureProvider
from key_value.aio.stores.dynamodb import DynamoDBStore
from key_value.aio.wrappers.encryption import FernetEncryptionWrapper
from mcp.shared.auth import OAuthClientInformationFull

AWS = {"region_name": "eu-central-1", "aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "none"}
CLIENT_SECRET = "a client secret of nobody, 40 characters"
CLIENTS = {
    "11111111-0000-4000-8000-000000000001": ("Claude", ["https://claude.ai/api/mcp/auth_callback"]),
    "11111111-0000-4000-8000-000000000002": (
        "Visual Studio Code",
        ["https://vscode.dev/redirect", "http://127.0.0.1:33418", "http://127.0.0.1:33418/"],
    ),
    "11111111-0000-4000-8000-000000000003": (
        "Cursor",
        [
            "cursor://anysphere.cursor-mcp/oauth/callback",
            "https://www.cursor.com/agents/mcp/oauth/callback",
            "http://localhost:8787/callback",
        ],
    ),
    "11111111-0000-4000-8000-000000000004": (None, ["http://localhost:3334/oauth/callback"]),
    "11111111-0000-4000-8000-000000000005": ("Elsewhere", ["https://elsewhere.example/cb"]),
    "11111111-0000-4000-8000-000000000006": (
        "Half \u00fcnknown " + "x" * 120,
        ["http://localhost:1/cb", "https://elsewhere.example/cb"],
    ),
}


def fernet_of_default_storage():
    signing = derive_jwt_key(high_entropy_material=CLIENT_SECRET, salt="fastmcp-jwt-signing-key")
    return Fernet(derive_jwt_key(high_entropy_material=signing.decode(), salt="fastmcp-storage-encryption-key"))


VARIANTS = {
    "plain": lambda store: store,
    "fernet": lambda store: FernetEncryptionWrapper(
        store, fernet=Fernet(b"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
    ),
    "passphrase": lambda store: FernetEncryptionWrapper(
        store, source_material="correct horse battery staple", salt="pepper"
    ),
    "default": lambda store: FernetEncryptionWrapper(store, fernet=fernet_of_default_storage()),
}


async def leave_behind(variant, wrap, endpoint):
    table = f"fastmcp-{variant}"
    async with DynamoDBStore(table_name=table, endpoint_url=endpoint, **AWS) as store:
        wrapped = wrap(store)
        provider = AzureProvider(
            client_id="0b8d6f7e-0000-4000-8000-0000000000cc",
            client_secret=CLIENT_SECRET,
            tenant_id="0b8d6f7e-0000-4000-8000-0000000000aa",
            base_url="https://mcp.example.com",
            required_scopes=["access_as_user"],
            client_storage=wrapped,
        )
        for client_id, (name, redirects) in CLIENTS.items():
            await provider.register_client(
                OAuthClientInformationFull(
                    client_id=client_id, client_name=name, redirect_uris=redirects, scope="access_as_user"
                )
            )
        await wrapped.put(
            key="a-transaction", value={"client_id": "somebody"}, collection="mcp-oauth-transactions", ttl=900
        )
    async with aioboto3.Session().client("dynamodb", endpoint_url=endpoint, **AWS) as client:
        items = (await client.scan(TableName=table))["Items"]
    lines = [json.dumps({"Item": item}, sort_keys=True) for item in items]
    Path(__file__).with_name(f"{variant}.jsonl").write_text("\n".join(sorted(lines)) + "\n")


async def main():
    for variant, wrap in VARIANTS.items():
        await leave_behind(variant, wrap, sys.argv[1])


asyncio.run(main())
