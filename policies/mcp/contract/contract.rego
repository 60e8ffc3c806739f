# METADATA
# title: The contract between the connector and this policy
# description: |
#   Version 2. What every question must look like before any other rule looks at it. A question of another
#   version gets no answer at all, which the connector reports as an outage, never as a permit.
# schemas:
#   - input: schema.input.call
package mcp.contract

# METADATA
# title: Version of the contract this policy speaks
# description: Repeated in every answer, so that the connector can refuse an answer of another version.
version := 2

# METADATA
# title: The question is of the version this policy speaks
# description: Undefined, not false, for everything else.
supported if input.contract == version

# METADATA
# title: The caller is completely described
# description: |
#   A person (tenant and object id), the client software, and lists of groups and scopes. The name is for people to
#   read: it decides nothing, and may be empty.
caller_valid if {
	every value in [input.caller.tid, input.caller.oid, input.caller.client] {
		text(value)
	}
	is_string(input.caller.upn)
	texts(input.caller.groups)
	texts(input.caller.scopes)
}

# METADATA
# title: The workspace is an alias or left to the caller's default
# description: The alias is a key of the connector's own registry. It is never a host.
workspace_valid if text_or_null(object.get(input, "workspace", null))

# METADATA
# title: The fields of a resource, by its kind
# description: |
#   `required` are non-empty strings, `nullable` a non-empty string or null, `structured` are looked at by
#   `mcp.arguments` and `mcp.sql`. A field beyond these makes the resource invalid.
resource_fields := {
	"none": {"required": set(), "nullable": set(), "structured": set()},
	"catalog": {"required": {"catalog"}, "nullable": set(), "structured": set()},
	"schema": {"required": {"catalog", "schema"}, "nullable": set(), "structured": set()},
	"table": {"required": {"catalog", "schema", "table"}, "nullable": set(), "structured": set()},
	"search": {"required": {"catalog", "pattern"}, "nullable": {"schema"}, "structured": set()},
	"genie_space": {"required": {"space_id"}, "nullable": set(), "structured": set()},
	"genie_tool": {
		"required": {"space_id", "tool", "stage"},
		"nullable": set(),
		"structured": {"arguments", "schema_check"},
	},
	"sql_server": {"required": set(), "nullable": set(), "structured": set()},
	"sql_tool": {
		"required": {"tool", "stage"},
		"nullable": set(),
		"structured": {"arguments", "schema_check", "statements"},
	},
}

# METADATA
# title: The resource has exactly the fields of its kind
# description: Undefined for an unknown kind, a missing, extra or wrongly typed field.
resource_valid(resource) if {
	is_object(resource)
	fields := resource_fields[resource.kind]
	allowed := (fields.required | fields.nullable) | (fields.structured | {"kind"})
	count(object.keys(resource) - allowed) == 0
	every field in fields.required {
		text(resource[field])
	}
	every field in fields.nullable {
		text_or_null(object.get(resource, field, null))
	}
	object.get(resource, "stage", "prepare") in stages
}

# METADATA
# title: When a call to a managed MCP server is decided
# description: |
#   `prepare` comes before the server was asked anything, `call` when its own schema of the arguments was looked at.
#   A call needs both decisions.
stages := {"prepare", "call"}

# METADATA
# title: A non-empty string
# description: Blank counts as empty.
text(value) if {
	is_string(value)
	trim_space(value) != ""
}

# METADATA
# title: A non-empty string or null
# description: Null stands for a value the caller left out.
# scope: document
text_or_null(null) := true

text_or_null(value) if text(value)

# METADATA
# title: A list of non-empty strings
# description: An empty list is one too; null, an object or a single string is not.
texts(values) if {
	is_array(values)
	every value in values {
		text(value)
	}
}
