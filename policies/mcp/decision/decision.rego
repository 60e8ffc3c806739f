# METADATA
# title: The four questions the connector asks
# description: |
#   Composes what the other packages decide; nothing is decided here. A permit needs every condition to hold and no
#   reason against it. A question of another contract version has no answer.
package mcp.decision

import data.mcp.arguments
import data.mcp.assets
import data.mcp.contract
import data.mcp.sql
import data.mcp.tools as access
import data.mcp.upstream

# METADATA
# title: May this caller do exactly this?
# description: |
#   One document with the verdict, the reasons against it, what observed rules would have refused, and what a permit
#   obliges the connector to.
# entrypoint: true
# schemas:
#   - input: schema.input.call
call := {
	"contract": contract.version,
	"allow": true,
	"reasons": [],
	"observed": observed,
	"obligations": access.obligations(input.tool),
} if {
	contract.supported
	permitted
} else := {
	"contract": contract.version,
	"allow": false,
	"reasons": reasons,
	"observed": observed,
	"obligations": {},
} if {
	contract.supported
}

# METADATA
# title: Which of these candidates may the caller see?
# description: Indices of the visible ones, and how many are withheld under which code.
# entrypoint: true
# schemas:
#   - input: schema.input.screen
screen := {
	"contract": contract.version,
	"evaluated": count(assets.verdicts),
	"visible": assets.visible,
	"withheld": assets.withheld,
} if {
	contract.supported
	is_array(input.candidates)
	count(assets.verdicts) == count(input.candidates)
}

# METADATA
# title: Which of the connector's tools may the caller see?
# description: Indices of the tools for which a call would be granted.
# entrypoint: true
# schemas:
#   - input: schema.input.tools
tools := {
	"contract": contract.version,
	"evaluated": count(input.tools),
	"visible": [index | some index, tool in input.tools; access.usable(tool)],
} if {
	contract.supported
	is_array(input.tools)
}

# METADATA
# title: How many calls may be made?
# description: Per minute. Of nobody in particular, and decides on no call.
# entrypoint: true
# schemas:
#   - input: schema.input.limits
limits := {
	"contract": contract.version,
	"discovery": access.per_minute.discovery,
	"proxy": access.per_minute.proxy,
	"tools": access.per_minute.tools,
	"genie_workspace": access.per_minute.genie_workspace,
} if {
	contract.supported
}

# METADATA
# title: Every condition of a permit holds
# description: Stated positively, so that a reason somebody forgot to write cannot turn into a permit.
# schemas:
#   - input: schema.input.call
permitted if {
	count(against) == 0
	contract.workspace_valid
	access.usable(input.tool)
	access.tool_fits
	upstream.target_space_open
	forwardable
}

# METADATA
# title: What goes upstream may go upstream
# description: A call that stays with the connector's own requests needs nothing here.
# scope: document
forwardable if not upstream.addressed

forwardable if {
	upstream.target_allowed
	arguments.args_valid
	arguments.upstream_fits
	sql.acceptable
}

# METADATA
# title: Everything that speaks against the call
# description: The reasons of all packages.
against := (access.deny | upstream.deny) | (arguments.deny | sql.deny)

# METADATA
# title: Why the call is denied
# description: Sorted by code. Says `default_deny` where a condition fails that has no code of its own.
# scope: document
default reasons := [{"code": "default_deny", "rule": "mcp.decision.permitted", "fields": []}]

reasons := documented(against) if count(against) > 0

# METADATA
# title: What observed rules would have refused
# description: Sorted by code. Decides nothing.
observed := documented(sql.observed)

# METADATA
# title: Reasons in the form of the contract
# description: Each says which arguments are to be changed, which are often none.
documented(found) := sort([object.union({"fields": []}, reason) | some reason in found])
