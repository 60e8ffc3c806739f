# METADATA
# title: What may be passed to an upstream tool
# description: |
#   A closed JSON Schema per allowed tool, in `shapes`, filed under the server and the entry of the allow-list.
#   Written in the subset of draft 7 that `checks` admits. Valid is what a schema positively accepts: a missing or
#   broken schema accepts nothing.
# schemas:
#   - input: schema.input.call
#   - data.mcp.arguments.shapes: schema.mcp.arguments.shapes
package mcp.arguments

import data.mcp.upstream

# METADATA
# title: The schema accepts the arguments
# description: The schema must itself be closed, and `_meta` belongs to the connector, never to a caller.
args_valid if {
	is_object(input.resource.arguments)
	not has_meta
	schema.type == "object"
	schema.additionalProperties == false
	[true, _] = json.match_schema(input.resource.arguments, schema)
}

# METADATA
# title: The schema for the tool that is called
# description: Undefined for a tool without one.
schema := data.mcp.arguments.shapes[upstream.target.server][upstream.template(upstream.target)]

# METADATA
# title: The arguments try to set protocol metadata
# description: Refused whatever the schema says.
has_meta if "_meta" in object.keys(input.resource.arguments)

# METADATA
# title: Why the arguments are refused
# description: Said of allowed tools alone; a tool that is refused needs no second reason.
deny contains {"code": "arguments_invalid", "rule": "mcp.arguments.args_valid"} if {
	upstream.target_allowed
	not args_valid
}
