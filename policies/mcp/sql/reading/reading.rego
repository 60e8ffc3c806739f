# METADATA
# title: The statement of a call, and what is known of it
# description: |
#   The connector sends facts of every text among the arguments, because it does not know which of them is run as SQL.
#   `rules.statement_arguments` says so for each tool. A tool it does not name has no statement that could be judged,
#   and is therefore not called.
# schemas:
#   - input: schema.input.call
#   - data.mcp.sql.rules: schema.mcp.sql.rules
#   - data.mcp.sql.reading.facts: schema.input.statement
package mcp.sql.reading

import data.mcp.contract

# METADATA
# title: The argument that is run as SQL
# description: Undefined for a tool that takes no statement, and for one of which that is not known.
argument := name if {
	name := data.mcp.sql.rules.statement_arguments[input.resource.tool]
	contract.text(name)
}

# METADATA
# title: The tool is known to take no statement
# description: Said by an entry without an argument, never by a missing entry.
takes_none if data.mcp.sql.rules.statement_arguments[input.resource.tool] == null

# METADATA
# title: The facts of the statement
# description: As the connector read them from the text of the argument.
facts := input.resource.statements[argument]

# METADATA
# title: Every fact is there and of its type
# description: Stated positively, so that a fact that is missing can never pass for a harmless one.
complete if {
	is_boolean(facts.parse_ok)
	contract.text_or_null(facts.problem)
	contract.text(facts.kind)
	contract.text_or_null(facts.inner_kind)
	is_number(facts.statement_count)
	is_array(facts.tables)
	every name in facts.tables {
		contract.texts(name)
		count(name) > 0
	}
	contract.texts(facts.functions)
	contract.texts(facts.table_functions)
	is_boolean(facts.identifier_clause)
	is_boolean(facts.transform)
	is_boolean(facts.dml)
	is_number(facts.length)
	is_number(facts.depth)
}
