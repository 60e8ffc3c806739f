# METADATA
# title: Whether the argument schemas are ones that the engine honours
# description: |
#   The engine passes over a keyword it does not know, and takes a schema as open unless it says otherwise. So only the
#   keywords named here are admitted, every object is closed, and a reference stays within its schema. `data.documents`
#   holds the data files by the path of their directory.
package checks.shapes

# METADATA
# title: Every fault of an argument schema
# description: |
#   The place in the file, what is wrong, and what to do. The engine is asked about a schema in which nothing else is
#   wrong, and which therefore does not have it look elsewhere.
# scope: document
findings contains object.union(fault, {"file": "mcp/arguments/shapes"}) if some fault in faults

findings contains {
	"file": "mcp/arguments/shapes", "path": [server, tool],
	"problem": sprintf("the engine cannot use this schema: %s", [trim_prefix(problem, "jsonschema: ")]),
	"fix": "Correct the keyword that it names.",
} if {
	some server, shapes in data.documents.mcp.arguments.shapes
	some tool, shape in shapes
	not [server, tool] in {array.slice(fault.path, 0, 2) | some fault in faults}
	[false, problem] = json.verify_schema(shape)
}

# METADATA
# title: Keywords that are admitted
# description: A subset of draft 7 (https://json-schema.org/draft-07/json-schema-validation) that the engine honours.
keywords := {
	"$ref", "additionalProperties", "const", "definitions", "description", "enum", "items", "maxItems", "maxLength",
	"maximum", "minItems", "minLength", "minimum", "pattern", "properties", "required", "title", "type",
	"uniqueItems",
}

# METADATA
# title: Types that are admitted
# description: One by one; a list of types is not.
types := {"array", "boolean", "integer", "number", "object", "string"}

# METADATA
# title: The schemas, and those within them
# description: With the place of each in the file, and the tool's schema that it is part of.
nodes contains {"path": array.concat([server, tool], steps), "node": node, "root": shape} if {
	some server, shapes in data.documents.mcp.arguments.shapes
	some tool, shape in shapes
	walk(shape, [steps, node])
	schema_at(steps)
}

# METADATA
# title: A schema stands at this place
# description: At the top, as an item, or under the name of a property or definition.
# scope: document
schema_at([])

schema_at(steps) if steps[count(steps) - 1] == "items"

schema_at(steps) if steps[count(steps) - 2] in {"properties", "definitions"}

# METADATA
# title: What is wrong with the schemas
# description: Each place can have several faults.
# scope: document
faults contains {
	"path": at.path, "problem": "there is no schema here",
	"fix": "Write one that begins with `type`.",
} if {
	some at in nodes
	not is_object(at.node)
}

faults contains {
	"path": array.concat(at.path, [keyword]),
	"problem": sprintf("%q is no keyword that is honoured here", [keyword]),
	"fix": sprintf("Say it with these: %s.", [concat(", ", sort(keywords))]),
} if {
	some at in nodes
	some keyword in (object.keys(at.node) - keywords)
}

faults contains {
	"path": at.path, "problem": "the schema does not say what it accepts",
	"fix": sprintf("Give it one `type` of %s.", [concat(", ", sort(types))]),
} if {
	some at in nodes
	not typed(at.node)
}

faults contains {
	"path": at.path, "problem": "the schema is open: it accepts arguments that it does not name",
	"fix": "Add `additionalProperties: false` and name each argument under `properties`.",
} if {
	some at in nodes
	at.node.type == "object"
	not closed(at.node)
}

faults contains {
	"path": array.concat(at.path, ["required"]),
	"problem": sprintf("%q is required and is none of the properties", [name]),
	"fix": "Describe it under `properties`, or do not require it.",
} if {
	some at in nodes
	some name in at.node.required
	not name in object.keys(at.node.properties)
}

faults contains {
	"path": array.concat(at.path, ["pattern"]), "problem": "the pattern is none that the engine can use",
	"fix": "Write it in the syntax of RE2: no look-around, no back-references.",
} if {
	some at in nodes
	is_string(at.node.pattern)
	not regex.is_valid(at.node.pattern)
}

faults contains {
	"path": array.concat(at.path, ["$ref"]), "problem": "the reference leaves the schema or leads nowhere",
	"fix": "Refer to `#/definitions/NAME`, with a definition of that name in the schema of the same tool.",
} if {
	some at in nodes
	"$ref" in object.keys(at.node)
	not resolved(at)
}

faults contains {
	"path": at.path, "problem": "beside `$ref` every other keyword is passed over",
	"fix": "Leave `$ref` alone, and move the rest to the definition.",
} if {
	some at in nodes
	"$ref" in object.keys(at.node)
	count(at.node) > 1
}

faults contains {
	"path": array.concat(at.path, [within, name]),
	"problem": sprintf("an argument cannot be called %q: these checks could not tell it from a keyword", [name]),
	"fix": "Leave the argument out.",
} if {
	some at in nodes
	some within in ["properties", "definitions"]
	some name in object.keys(at.node[within])
	name in {"properties", "definitions", "items"}
}

# METADATA
# title: The schema says what it accepts
# description: By its type, or by the definition it refers to.
# scope: document
typed(node) if node.type in types

typed(node) if "$ref" in object.keys(node)

# METADATA
# title: The schema of an object accepts what it names alone
# description: In both ways of opening it.
closed(node) if {
	node.additionalProperties == false
	is_object(node.properties)
}

# METADATA
# title: The reference leads to a definition of the same schema
# description: Nothing is ever fetched.
resolved(at) if {
	startswith(at.node["$ref"], "#/definitions/")
	at.root.definitions[trim_prefix(at.node["$ref"], "#/definitions/")]
}
