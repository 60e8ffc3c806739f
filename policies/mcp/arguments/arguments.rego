# METADATA
# title: What may be passed to an upstream tool
# description: |
#   Arguments are checked twice. Here stands what the connector lets through: a closed JSON Schema per allowed tool, in
#   `shapes`, filed under the server and the entry of the allow-list, in the subset of draft 7 that `checks` admits.
#   What the tool itself asks for is checked by the connector against the schema that the server offers, and comes here
#   as a fact. Valid is what is positively accepted: a missing or broken schema accepts nothing, and so does a check
#   that was not made.
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
# title: The upstream server's own schema accepts the arguments
# description: |
#   Before the server was asked there is nothing to hold the arguments against, and nothing is called on such a
#   decision. Afterwards only a check that was made and fits will do.
# scope: document
upstream_fits if {
	input.resource.stage == "prepare"
	is_null(input.resource.schema_check)
}

upstream_fits if {
	input.resource.stage == "call"
	input.resource.schema_check.status == "fits"
}

# METADATA
# title: The code of a check that does not fit
# description: A check that is missing, or says what is not known here, counts as one that could not be made.
# scope: document
default misfit_code := "upstream_schema_unusable"

misfit_code := {
	"misfits": "upstream_schema_misfit",
	"tool_missing": "upstream_tool_missing",
}[input.resource.schema_check.status]

# METADATA
# title: Arguments that the schema here does not accept
# description: As JSON pointers (RFC 6901). Empty when the fault is not with single arguments.
# scope: document
faulty contains pointer(name) if {
	is_object(input.resource.arguments)
	some name in schema.required
	not name in object.keys(input.resource.arguments)
}

faulty contains pointer(name) if {
	is_object(input.resource.arguments)
	some name, _ in input.resource.arguments
	not name in object.keys(schema.properties)
}

faulty contains pointer(name) if {
	is_object(input.resource.arguments)
	is_object(schema)
	[false, errors] = json.match_schema(input.resource.arguments, schema)
	some error in errors
	name := split(error.field, ".")[0]
	is_object(schema.properties[name])
}

# METADATA
# title: Arguments that the upstream server's own schema does not accept
# description: As the connector found them.
misfitting contains error.field if some error in input.resource.schema_check.errors

# METADATA
# title: The JSON pointer to an argument
# description: With the two escapes of RFC 6901 section 3.
pointer(name) := concat("", ["/", replace(replace(name, "~", "~0"), "/", "~1")])

# METADATA
# title: Fields of a reason
# description: |
#   Sorted, twenty at most, and none that is longer than a name ever is: a name can be of the caller's making.
fields(pointers) := array.slice(
	sort([pointer |
		some pointer in pointers
		startswith(pointer, "/")
		count(pointer) <= 128
	]),
	0, 20,
)

# METADATA
# title: Why the arguments are refused
# description: Said of allowed tools alone; a tool that is refused needs no second reason.
# scope: document
deny contains {"code": "arguments_invalid", "rule": "mcp.arguments.args_valid", "fields": fields(faulty)} if {
	upstream.target_allowed
	not args_valid
}

deny contains {"code": misfit_code, "rule": "mcp.arguments.upstream_fits", "fields": fields(misfitting)} if {
	upstream.target_allowed
	not upstream_fits
}
