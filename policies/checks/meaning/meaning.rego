# METADATA
# title: Whether the data files make sense together
# description: |
#   What a schema cannot see: an entry that can never matter, or two entries of which one makes the other void. Such an
#   entry does nothing, while its author believes it does. `data.documents` holds the data files by the path of their
#   directory.
package checks.meaning

import data.mcp.sql.names

# METADATA
# title: Every fault of meaning
# description: The file, the place in it as a list of keys and indices, what is wrong, and what to do.
# scope: document
findings contains {
	"file": "mcp/assets/classification", "path": [list, index],
	"problem": sprintf("%q matches nothing: entries are compared whole, there are no patterns", [entry]),
	"fix": "Write the key or value out, one entry for each.",
} if {
	some list, entries in classification
	some index, entry in entries
	contains(entry, "*")
}

findings contains {
	"file": "mcp/assets/classification", "path": [list, index],
	"problem": sprintf("%q is there already: case and blanks do not matter", [entry]),
	"fix": "Remove it.",
} if {
	some list, entries in classification
	some index, entry in entries
	some before in array.slice(entries, 0, index)
	folded(before) == folded(entry)
}

findings contains {
	"file": "mcp/assets/classification", "path": ["classification_keys", index],
	"problem": sprintf("%q matches nothing more: under `keys` it classifies with any value", [entry]),
	"fix": "Keep it in one of the two lists.",
} if {
	some index, entry in classification.classification_keys
	some key in classification.keys
	folded(key) == folded(entry)
}

findings contains {
	"file": "mcp/tools/grants", "path": array.concat(place, [index]),
	"problem": sprintf("%q is none of the connector's tools, so the grant opens nothing", [tool]),
	"fix": sprintf("The tools are %s.", [concat(", ", sort(object.keys(documents.tools.catalogue)))]),
} if {
	some place, tools in granted
	some index, tool in tools
	not tool in object.keys(documents.tools.catalogue)
}

findings contains {
	"file": "mcp/tools/grants", "path": ["everyone"],
	"problem": "nobody is granted anything, so every call would be refused",
	"fix": "Name the tools for everyone here, or for a group under `groups`.",
} if {
	every _, tools in granted {
		count(tools) == 0
	}
}

findings contains {
	"file": "mcp/tools/page_limits", "path": ["tools", tool],
	"problem": sprintf("%q is none of the connector's tools that list, so the limit is never used", [tool]),
	"fix": sprintf("Tools that list are %s.", [concat(", ", sort(listing))]),
} if {
	some tool, _ in documents.tools.page_limits.tools
	not tool in listing
}

findings contains {
	"file": "mcp/tools/call_limits", "path": ["tools", tool],
	"problem": sprintf("%q is none of the connector's tools, so the limit is never used", [tool]),
	"fix": sprintf("The tools are %s.", [concat(", ", sort(object.keys(documents.tools.catalogue)))]),
} if {
	some tool, _ in documents.tools.call_limits.tools
	not tool in object.keys(documents.tools.catalogue)
}

findings contains {
	"file": "mcp/upstream/tools", "path": [server, "allowed", index],
	"problem": sprintf("%q is blocked too, and blocking wins", [name]),
	"fix": "Remove it from one of the two lists.",
} if {
	some server, lists in documents.upstream.tools
	some index, name in lists.allowed
	name in lists.blocked
}

findings contains {
	"file": "mcp/upstream/tools", "path": [server, "allowed", index],
	"problem": sprintf("%q is allowed, but its arguments are described nowhere, so every call would be refused", [name]),
	"fix": sprintf("Describe them in mcp/arguments/shapes/data.yaml under `%s`.", [server]),
} if {
	some server, lists in documents.upstream.tools
	some index, name in lists.allowed
	not name in object.keys(documents.arguments.shapes[server])
}

findings contains {
	"file": "mcp/arguments/shapes", "path": [server, name],
	"problem": sprintf("%q is described, but it is not allowed", [name]),
	"fix": "Allow it in mcp/upstream/tools/data.yaml, or remove the description.",
} if {
	some server, shapes in documents.arguments.shapes
	some name, _ in shapes
	not name in documents.upstream.tools[server].allowed
}

findings contains {
	"file": "mcp/upstream/tools", "path": ["sql", "allowed", index],
	"problem": sprintf("it is not known what %q runs as SQL, so every call would be refused", [name]),
	"fix": "Name its argument in mcp/sql/rules/data.yaml under `statement_arguments`, or null if it runs none.",
} if {
	some index, name in documents.upstream.tools.sql.allowed
	not name in object.keys(documents.sql.rules.statement_arguments)
}

findings contains {
	"file": "mcp/sql/rules", "path": ["statement_arguments", name],
	"problem": sprintf("%q is none of the SQL tools that are allowed", [name]),
	"fix": "Correct its name, or remove it.",
} if {
	some name, _ in documents.sql.rules.statement_arguments
	not name in documents.upstream.tools.sql.allowed
}

findings contains {
	"file": "mcp/sql/rules", "path": ["statement_arguments", name],
	"problem": sprintf("%q is no required text among the arguments of %q", [argument, name]),
	"fix": "Name the argument as mcp/arguments/shapes/data.yaml does, and require it there.",
} if {
	some name, argument in documents.sql.rules.statement_arguments
	is_string(argument)
	shape := documents.arguments.shapes.sql[name]
	not required_text(shape, argument)
}

findings contains {
	"file": file, "path": array.concat(place, [index]),
	"problem": sprintf("%q is denied in mcp/sql/rules/data.yaml, so it can be nothing else", [name]),
	"fix": "Remove it here, or from the denied functions.",
} if {
	some [file, place], functions in open_functions
	some index, name in functions
	some list in ["denied_functions", "denied_table_functions"]
	names.listed(documents.sql.rules[list], name)
}

findings contains {
	"file": "mcp/sql/rules", "path": [list, index],
	"problem": "the pattern is every table there is",
	"fix": "Name a catalog, a schema or a table in it.",
} if {
	some list in ["system_tables", "withheld_tables"]
	some index, pattern in documents.sql.rules[list]
	pattern == "*.*.*"
}

# METADATA
# title: The documents of the data files
# description: Of the packages that the connector asks.
documents := data.documents.mcp

# METADATA
# title: The lists of tags
# description: Those that are lists of texts; what is not is a fault of form.
classification[list] := entries if {
	some list, entries in documents.assets.classification
	every entry in entries {
		is_string(entry)
	}
}

# METADATA
# title: Text without its case and surrounding blanks
# description: As tags are compared.
folded(text) := lower(upper(trim_space(text)))

# METADATA
# title: What is granted
# description: By the place of the list.
# scope: document
granted[["everyone"]] := documents.tools.grants.everyone

granted[["groups", group]] := tools if some group, tools in documents.tools.grants.groups

# METADATA
# title: The connector's tools that list
# description: From the catalogue.
listing contains tool if {
	some tool, entry in documents.tools.catalogue
	entry.listing == true
}

# METADATA
# title: The argument is a text that cannot be left out
# description: Else the tool could be called without a statement that is judged.
required_text(shape, argument) if {
	shape.properties[argument].type == "string"
	argument in shape.required
}

# METADATA
# title: The lists of functions that are open or known
# description: By file and place.
# scope: document
open_functions[["mcp/sql/rules", ["allowed_table_functions"]]] := documents.sql.rules.allowed_table_functions

open_functions[["mcp/sql/known_functions", ["names"]]] := documents.sql.known_functions.names
