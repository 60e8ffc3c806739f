# METADATA
# title: Which tools of Databricks' managed MCP servers may be reached
# description: |
#   An allow-list by exact name, in `tools`. Listing and calling ask the same rules. A Genie tool carries its space in
#   its name, so it is allowed for that one space alone.
# schemas:
#   - input: schema.input.call
#   - data.mcp.upstream.tools: schema.mcp.upstream.tools
package mcp.upstream

import data.mcp.contract

# METADATA
# title: The call goes to a managed MCP server
# description: Decided by the kind of resource alone.
addressed if input.resource.kind in {"genie_tool", "sql_tool"}

# METADATA
# title: The upstream tool this call is about
# description: Undefined for a call that does not go to a managed MCP server.
# scope: document
target := {"server": "sql", "space_id": null, "name": input.resource.tool} if input.resource.kind == "sql_tool"

target := {"server": "genie", "space_id": input.resource.space_id, "name": input.resource.tool} if {
	input.resource.kind == "genie_tool"
}

# METADATA
# title: The tool is on the allow-list
# description: Undefined when either list of the server is malformed.
allowed(tool) if template(tool)

# METADATA
# title: The entry of the allow-list that the tool matches
# description: Argument rules are filed under this entry.
template(tool) := entry if {
	is_array(data.mcp.upstream.tools[tool.server].blocked)
	is_array(data.mcp.upstream.tools[tool.server].allowed)
	not blocked(tool)
	some entry in data.mcp.upstream.tools[tool.server].allowed
	tool.name == named(entry, tool)
}

# METADATA
# title: The tool is blocked by name
# description: Comes before the allow-list. A tool on neither list is refused as unknown.
blocked(tool) if {
	some entry in data.mcp.upstream.tools[tool.server].blocked
	tool.name == named(entry, tool)
}

# METADATA
# title: The tool name an entry of a list stands for
# description: Undefined for a Genie space without an id, and for an entry that is not a string.
# scope: document
named(entry, tool) := entry if {
	tool.server == "sql"
	contract.text(entry)
}

named(entry, tool) := replace(entry, "{space_id}", tool.space_id) if {
	tool.server == "genie"
	contract.text(tool.space_id)
	contract.text(entry)
}

# METADATA
# title: The upstream tool of this call is allowed
# description: A name of its own, so that it can be negated even when the call names no tool.
target_allowed if allowed(target)

# METADATA
# title: The upstream tool of this call is blocked
# description: See `blocked`.
target_blocked if blocked(target)

# METADATA
# title: Why the upstream tool may not be called
# description: Blocked by name, or unknown to the allow-list.
# scope: document
deny contains {"code": "upstream_tool_blocked", "rule": "mcp.upstream.blocked"} if target_blocked

deny contains {"code": "upstream_tool_unknown", "rule": "mcp.upstream.allowed"} if {
	addressed
	not target_blocked
	not target_allowed
}
