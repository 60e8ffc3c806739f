# METADATA
# title: Who may ask this policy engine what
# description: |
#   The connector, by its token, may ask the four questions and read the status. Liveness is open. Everything else,
#   reading or changing policies and data above all, is closed. The digest of the token is written at start-up into a
#   bundle of its own, so the token itself is nowhere in the engine's data.
# related_resources:
#   - ref: https://www.openpolicyagent.org/docs/security
package system.authz

# METADATA
# title: Closed unless a rule opens it
# description: Also without a token bundle, and for every path that is not named here.
default allow := false

# METADATA
# title: What is open
# description: Exact methods and exact paths.
# scope: document
allow if {
	input.method == "GET"
	input.path == ["health"]
}

allow if {
	input.method == "GET"
	input.path == ["v1", "status"]
	token_valid
}

allow if {
	input.method == "POST"
	input.path in questions
	token_valid
}

# METADATA
# title: Paths of the four questions
# description: The entrypoints of `mcp.decision`.
questions := {
	["v1", "data", "mcp", "decision", "call"],
	["v1", "data", "mcp", "decision", "screen"],
	["v1", "data", "mcp", "decision", "tools"],
	["v1", "data", "mcp", "decision", "limits"],
}

# METADATA
# title: The bearer token is the connector's
# description: Compared by digest. Undefined when no digest was deployed.
token_valid if crypto.sha256(input.identity) == data.system.tokens.sha256
