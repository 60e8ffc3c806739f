# METADATA
# title: Who may use which of the connector's own tools
# description: |
#   `tools/list` and `tools/call` ask the same rule, `usable`, so a hidden tool cannot be called and a callable tool
#   is not hidden. Which tools there are is in `catalogue`, who may use them in `grants`, how long a page may be in
#   `page_limits`, how many calls may be made in `call_limits`.
# schemas:
#   - input: schema.input.call
#   - data.mcp.tools.catalogue: schema.mcp.tools.catalogue
#   - data.mcp.tools.grants: schema.mcp.tools.grants
#   - data.mcp.tools.page_limits: schema.mcp.tools.page_limits
#   - data.mcp.tools.call_limits: schema.mcp.tools.call_limits
package mcp.tools

import data.mcp.contract

# METADATA
# title: The caller may use this tool
# description: A complete caller with the scope, a tool there is, and a grant that names it.
usable(tool) if {
	contract.caller_valid
	scoped
	known(tool)
	granted(tool)
}

# METADATA
# title: The tool exists
# description: Names are compared exactly. A name in other case is another name.
known(tool) if is_string(data.mcp.tools.catalogue[tool].resource)

# METADATA
# title: A grant names the tool
# description: Either a grant to everyone or one to a group the caller is a member of.
# scope: document
granted(tool) if listed(tool, data.mcp.tools.grants.everyone)

granted(tool) if {
	some group in input.caller.groups
	listed(tool, data.mcp.tools.grants.groups[group])
}

# METADATA
# title: The list holds the tool
# description: Anything but a list holds nothing.
listed(tool, list) if {
	is_array(list)
	tool in list
}

# METADATA
# title: The client was allowed to act for the caller here
# description: The caller's token carries the scope that the grants require.
scoped if data.mcp.tools.grants.required_scope in input.caller.scopes

# METADATA
# title: The resource is of the kind the tool works on
# description: It also has exactly the fields of that kind.
resource_fits(tool, resource) if {
	contract.resource_valid(resource)
	data.mcp.tools.catalogue[tool].resource == resource.kind
}

# METADATA
# title: What the connector must keep to when the call is permitted
# description: The longest page of a listing. Undefined, and thereby no permit, when the page limits are malformed.
# scope: document
obligations(tool) := {} if data.mcp.tools.catalogue[tool].listing == false

obligations(tool) := {"page_limit": limit} if {
	data.mcp.tools.catalogue[tool].listing == true
	limit := object.get(data.mcp.tools.page_limits.tools, tool, data.mcp.tools.page_limits.default)
	is_number(limit)
	limit == floor(limit)
	limit >= 1
}

# METADATA
# title: Calls per minute
# description: |
#   Of a person to the tools for discovery and to those for SQL and Genie, of a person to single tools, and of everybody
#   to Genie in one workspace. Undefined when the data is malformed; the connector then stays with the last it knew.
per_minute := {
	"discovery": data.mcp.tools.call_limits.discovery,
	"proxy": data.mcp.tools.call_limits.proxy,
	"tools": data.mcp.tools.call_limits.tools,
	"genie_workspace": data.mcp.tools.call_limits.genie_workspace,
} if {
	is_object(data.mcp.tools.call_limits.tools)
	every number in [
		data.mcp.tools.call_limits.discovery,
		data.mcp.tools.call_limits.proxy,
		data.mcp.tools.call_limits.genie_workspace,
	] {
		whole(number)
	}
	every number in data.mcp.tools.call_limits.tools {
		whole(number)
	}
}

# METADATA
# title: A whole number of calls
# description: At least one, so that no limit is a refusal in disguise.
whole(number) if {
	is_number(number)
	number == floor(number)
	number >= 1
	number <= 100000
}

# METADATA
# title: The tool of this call exists
# description: A name of its own, because `not` over a missing field is undefined, while `not` over a rule is true.
tool_known if known(input.tool)

# METADATA
# title: The tool of this call is granted
# description: See `granted`.
tool_granted if granted(input.tool)

# METADATA
# title: The resource of this call fits its tool
# description: See `resource_fits`.
tool_fits if resource_fits(input.tool, input.resource)

# METADATA
# title: The obligations of this call are known
# description: See `obligations`.
tool_obliges if obligations(input.tool)

# METADATA
# title: Why the caller may not use the tool
# description: One reason for each condition that does not hold.
# scope: document
deny contains {"code": "caller_invalid", "rule": "mcp.contract.caller_valid"} if not contract.caller_valid

deny contains {"code": "scope_missing", "rule": "mcp.tools.scoped"} if not scoped

deny contains {"code": "tool_unknown", "rule": "mcp.tools.known"} if not tool_known

deny contains {"code": "tool_not_granted", "rule": "mcp.tools.granted"} if {
	tool_known
	not tool_granted
}

deny contains {"code": "resource_mismatch", "rule": "mcp.tools.resource_fits"} if {
	tool_known
	not tool_fits
}

deny contains {"code": "policy_data_invalid", "rule": "mcp.tools.obligations"} if {
	tool_known
	not tool_obliges
}
