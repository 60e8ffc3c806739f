# METADATA
# title: Which tools of Databricks' managed MCP servers may be reached
# description: |
#   An allow-list by exact name, in `tools`. Listing and calling ask the same rules. A Genie tool carries its space in
#   its name, so it is allowed for that one space alone. Whole Genie spaces are blocked in `spaces`, for everyone or
#   for a group.
# schemas:
#   - input: schema.input.call
#   - data.mcp.upstream.tools: schema.mcp.upstream.tools
#   - data.mcp.upstream.spaces: schema.mcp.upstream.spaces
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
# title: The Genie space is blocked for the caller
# description: |
#   By its id, for everyone or for a group that the caller is a member of. Case does not matter, so that another
#   spelling of an id or a group is none around the list.
# scope: document
space_blocked(space_id) if {
	is_string(space_id)
	lower(space_id) in data.mcp.upstream.spaces.blocked.everyone
}

space_blocked(space_id) if {
	is_string(space_id)
	some group in input.caller.groups
	is_string(group)
	lower(space_id) in data.mcp.upstream.spaces.blocked.groups[lower(group)]
}

# METADATA
# title: The blocked spaces can be relied on
# description: A list for everyone, and one for each group. Otherwise no space is known not to be blocked.
spaces_valid if {
	contract.texts(data.mcp.upstream.spaces.blocked.everyone)
	is_object(data.mcp.upstream.spaces.blocked.groups)
	every _, spaces in data.mcp.upstream.spaces.blocked.groups {
		contract.texts(spaces)
	}
}

# METADATA
# title: The Genie space is open to the caller
# description: That does not give a right in it; what the caller may see there is Databricks' to say.
space_open(space_id) if {
	spaces_valid
	not space_blocked(space_id)
}

# METADATA
# title: The tool may be reached
# description: On the allow-list, and of a Genie space that is open when it is of one.
# scope: document
reachable(tool) if {
	tool.server == "sql"
	allowed(tool)
}

reachable(tool) if {
	tool.server == "genie"
	allowed(tool)
	space_open(tool.space_id)
}

# METADATA
# title: The call is not about a blocked Genie space
# description: True of every call that is about none.
# scope: document
target_space_open if not input.resource.kind in {"genie_space", "genie_tool"}

target_space_open if space_open(input.resource.space_id)

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
# description: Blocked by name, unknown to the allow-list, or of a blocked Genie space.
# scope: document
deny contains {"code": "upstream_tool_blocked", "rule": "mcp.upstream.blocked"} if target_blocked

deny contains {"code": "upstream_tool_unknown", "rule": "mcp.upstream.allowed"} if {
	addressed
	not target_blocked
	not target_allowed
}

deny contains {"code": "genie_space_blocked", "rule": "mcp.upstream.space_blocked"} if {
	input.resource.kind in {"genie_space", "genie_tool"}
	space_blocked(input.resource.space_id)
}

deny contains {"code": "policy_data_invalid", "rule": "mcp.upstream.spaces_valid"} if {
	input.resource.kind in {"genie_space", "genie_tool"}
	not spaces_valid
}
