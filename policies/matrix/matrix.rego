# METADATA
# title: Who may do what, as a table for people
# description: |
#   Puts the cases in `cases` to the policy as it is shipped and writes the answers as Markdown. The result is kept in
#   expected.md; a change of the policy that changes a cell is a change of that file, to be seen in its review.
# schemas:
#   - data.matrix.cases: schema.matrix.cases
package matrix

import data.mcp.decision

# METADATA
# title: The whole document
# description: A table for each kind of question.
document := concat("\n\n", array.concat([preamble], [section |
	some table in tables
	section := concat("\n\n", [sprintf("## %s", [table.title]), table.about, drawn(table)])
]))

# METADATA
# title: What stands before the tables
# description: How to read them.
preamble := concat("\n", [
	"# Who may do what", "",
	"Made by `policies/matrix/run accept` from the policy and `cases`; do not edit. `yes` is permitted, a code is the",
	"reason of a refusal (see README.md), `observed` is what a rule that is not enforced would have refused.",
])

# METADATA
# title: The tables
# description: In their order.
tables := [
	{
		"title": "Calls", "about": "May this person make this call?",
		"head": ["Tool", "Asks for"], "people": names, "rows": call_rows,
	},
	{
		"title": "Statements",
		"about": "May `execute_sql_read_only` run this statement?",
		"head": ["Rule", "Statement"], "people": first_name, "rows": statement_rows,
	},
	{
		"title": "Functions",
		"about": "May a statement call this function? One row for each entry of the lists of denied and open functions.",
		"head": ["List", "Function"], "people": first_name, "rows": function_rows,
	},
	{
		"title": "Findings", "about": "Is this shown to this person when this tool finds it?",
		"head": ["Tool", "Finds"], "people": names, "rows": finding_rows,
	},
	{
		"title": "Tags",
		"about": "Is a catalog with this tag shown? One row for each tag that the lists of tags make.",
		"head": ["List", "Tag"], "people": first_name, "rows": tag_rows,
	},
	{
		"title": "Upstream tools", "about": "Is this tool of a managed server listed?",
		"head": ["Server", "Tool"], "people": names, "rows": upstream_rows,
	},
	{
		"title": "Tools", "about": "Does this person see this tool of the connector?",
		"head": ["Tool", ""], "people": names, "rows": tool_rows,
	},
]

# METADATA
# title: The people
# description: Each a caller as the connector tells of them.
callers := [object.union(
	{
		"tid": "11111111-1111-4111-8111-111111111111", "oid": persona.name, "upn": persona.name, "groups": [],
		"client": "matrix", "scopes": ["access_as_user"],
	},
	object.remove(persona, ["name"]),
) |
	some persona in data.matrix.cases.personas
]

# METADATA
# title: The names of the people
# description: Heads of the columns.
names := [persona.name | some persona in data.matrix.cases.personas]

# METADATA
# title: The name of the first person
# description: Where it does not matter who asks.
first_name := [names[0]]

# METADATA
# title: Rows of calls
# description: In the order of the cases.
call_rows := [[[asked.tool, asked.asks], [called(caller, asked.tool, resource(asked)) | some caller in callers]] |
	some asked in data.matrix.cases.calls
]

# METADATA
# title: Rows of statements
# description: Named by the first rule that refuses.
statement_rows := [[[first_rule(stated), asked.sql], [called(callers[0], "proxy_to_sql", stated)]] |
	some asked in data.matrix.cases.statements
	stated := resource({"statement": asked.sql, "facts": object.remove(asked, ["sql"])})
]

# METADATA
# title: Rows of functions
# description: An entry with a `*` is asked about by a name that it covers.
function_rows := [[[list, entry], [called(callers[0], "proxy_to_sql", stated)]] |
	some [list, field] in [
		["denied_functions", "functions"], ["denied_table_functions", "table_functions"],
		["allowed_table_functions", "table_functions"],
	]
	some entry in data.mcp.sql.rules[list]
	stated := resource({"statement": "SELECT", "facts": {field: [replace(entry, "*", "something")]}})
]

# METADATA
# title: Rows of findings
# description: In the order of the cases.
finding_rows := [[[found.tool, found.finds], [seen(caller, found.tool, candidate(found)) | some caller in callers]] |
	some found in data.matrix.cases.findings
]

# METADATA
# title: Rows of tags
# description: Every tag that a list makes, and each exception.
tag_rows := [[[list, tag], [seen(callers[0], "list_catalogs", tagged)]] |
	some [list, tag] in array.concat(
		[["keys", concat("", [key, "=", value])] |
			some key in data.mcp.assets.classification.keys
			some value in array.concat(["", "anything"], data.mcp.assets.classification.except_values)
		],
		[["classification_keys", concat("", [key, "=", value])] |
			some key in data.mcp.assets.classification.classification_keys
			some value in array.concat(data.mcp.assets.classification.classification_values, ["anything"])
		],
	)
	tagged := candidate({"kind": "catalog", "levels": [[tag]]})
]

# METADATA
# title: Rows of upstream tools
# description: Those on the lists, and one that is on none.
upstream_rows := [[[server, name], [seen(caller, lister, offered) | some caller in callers]] |
	some [server, lister] in [["sql", "list_sql_tools"], ["genie", "list_genie_tools"]]
	lists := data.mcp.upstream.tools[server]
	some name in array.concat(array.concat(lists.allowed, lists.blocked), ["a_tool_to_come"])
	offered := {
		"kind": "upstream_tool", "server": server, "space_id": {"sql": null, "genie": space}[server],
		"name": replace(name, "{space_id}", space),
	}
]

# METADATA
# title: Rows of the connector's tools
# description: As they are listed.
tool_rows := [[[tool, ""], [listed(caller, tool) | some caller in callers]] |
	some tool in sort(object.keys(data.mcp.tools.catalogue))
]

# METADATA
# title: The Genie space of the cases
# description: Any will do.
space := "01ef2b3c4d5e6f708192a3b4c5d6e7f8"

# METADATA
# title: The resource of a case
# description: Written out for tools of the connector; made of the case for tools of a managed server.
resource(asked) := asked.resource if {
	is_object(asked.resource)
} else := object.union(
	proxied(asked),
	{
		"kind": "genie_tool", "space_id": space, "tool": concat("_", [asked.genie, space]),
		"arguments": asked.arguments,
	},
) if {
	asked.genie
} else := object.union(
	proxied(asked),
	{"kind": "sql_tool", "tool": asked.sql, "arguments": asked.arguments, "statements": {}},
) if {
	asked.sql
} else := object.union(
	proxied(asked),
	{
		"kind": "sql_tool", "tool": "execute_sql_read_only", "arguments": {"query": asked.statement},
		"statements": {"query": facts(object.get(asked, "facts", {}))},
	},
)

# METADATA
# title: What all calls to a managed server have
# description: They fit what upstream says, unless the case says otherwise.
proxied(asked) := {
	"stage": object.get(asked, "stage", "call"),
	"schema_check": object.get(asked, "schema_check", {"status": "fits", "errors": []}),
}

# METADATA
# title: The facts of a statement
# description: Those of `SELECT 1` with what the case says beyond; null for none.
# scope: document
facts(null) := null

facts(beyond) := object.union(
	{
		"parse_ok": true, "problem": null, "kind": "query", "inner_kind": null, "statement_count": 1,
		"tables": [], "table_functions": [], "functions": [],
		"identifier_clause": false, "transform": false, "dml": false,
		"parameters": 0, "length": 8, "depth": 0,
	},
	beyond,
) if {
	is_object(beyond)
}

# METADATA
# title: What a tool finds
# description: With the tags of each level, written as key=value.
candidate(found) := {
	"kind": found.kind,
	"chain": [level |
		some index, tags in found.levels
		level := {
			"level": object.get(level_names, found.kind, level_names.column)[index],
			"read": is_array(tags), "tags": [tag |
				some text in tags
				parts := split(text, "=")
				tag := {"key": parts[0], "value": parts[1]}
			],
		}
	],
}

# METADATA
# title: Names of levels
# description: Outermost first; a Genie space has one of its own.
level_names := {"column": ["catalog", "schema", "table", "column"], "genie_space": ["genie_space"]}

# METADATA
# title: A cell for a call
# description: Whether it is permitted, for what page, and what was observed.
called(caller, tool, asked) := concat(" ", array.concat([word], seen_by_rules)) if {
	answer := decision.call with input as {
		"contract": 2, "caller": caller, "tool": tool, "workspace": null,
		"resource": asked,
	}
	word := verdict(answer)
	seen_by_rules := [sprintf("(observed: %s)", [codes(answer.observed)]) | count(answer.observed) > 0]
}

# METADATA
# title: The verdict of an answer
# description: In a word, or in the codes of its reasons.
verdict(answer) := sprintf("yes, pages of %d", [answer.obligations.page_limit]) if {
	answer.allow == true
	answer.obligations.page_limit
} else := "yes" if {
	answer.allow == true
} else := codes(answer.reasons)

# METADATA
# title: Codes of reasons
# description: Each once.
codes(reasons) := concat(", ", {reason.code | some reason in reasons})

# METADATA
# title: The first rule that refuses the first person
# description: Or a dash.
first_rule(asked) := name if {
	answer := decision.call with input as {
		"contract": 2, "caller": callers[0], "tool": "proxy_to_sql", "workspace": null,
		"resource": asked,
	}
	name := trim_prefix(answer.reasons[0].rule, "mcp.sql.")
} else := "-"

# METADATA
# title: A cell for a finding
# description: Whether it is shown, or under which code it is withheld.
seen(caller, tool, found) := "yes" if {
	screened(caller, tool, found).visible == [0]
} else := concat(", ", object.keys(screened(caller, tool, found).withheld))

# METADATA
# title: The answer on one finding
# description: As for a listing of it alone.
screened(caller, tool, found) := answer if {
	answer := decision.screen with input as {"contract": 2, "caller": caller, "tool": tool, "candidates": [found]}
}

# METADATA
# title: A cell for a tool of the connector
# description: Whether it is in the list of tools.
listed(caller, tool) := {true: "yes", false: "no"}[answer.visible == [0]] if {
	answer := decision.tools with input as {"contract": 2, "caller": caller, "tools": [tool]}
}

# METADATA
# title: A table in Markdown
# description: Its columns padded, so that it can be read as it is.
drawn(table) := concat("\n", [line(widths, row) | some row in array.concat([heads, rule], body)]) if {
	body := [array.concat(labels, cells) | some [labels, cells] in escaped(table.rows)]
	heads := array.concat(table.head, table.people)
	widths := [max({3} | {count(row[index]) | some row in array.concat([heads], body)}) | some index, _ in heads]
	rule := [padded("", width, "-") | some width in widths]
}

# METADATA
# title: Rows as they can stand in a table
# description: A bar would end a cell.
escaped(rows) := [[[replace(label, "|", "\\|") | some label in labels], cells] | some [labels, cells] in rows]

# METADATA
# title: A line of a table
# description: Each cell as wide as its column.
line(widths, row) := sprintf("| %s |", [concat(" | ", [padded(cell, widths[index], " ") | some index, cell in row])])

# METADATA
# title: A text filled up to a width
# description: With the same sign.
padded(text, width, sign) := concat("", array.concat([text], [sign |
	count(text) < width
	some _ in numbers.range(1, width - count(text))
]))
