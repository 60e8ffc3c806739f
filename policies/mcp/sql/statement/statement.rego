# METADATA
# title: What kind of statement may run
# description: |
#   One statement that was read to its end, that only reads, and that says in plain text what it reads. Each rule here
#   states what holds of a statement that may run; what does not hold is refused by `mcp.sql`.
# schemas:
#   - data.mcp.sql.reading.facts: schema.input.statement
#   - data.mcp.sql.rules: schema.mcp.sql.rules
package mcp.sql.statement

import data.mcp.contract
import data.mcp.sql.reading

# METADATA
# title: The text is a statement that was read to its end
# description: Of a text that was not, nothing else is known.
parsable if reading.facts.parse_ok == true

# METADATA
# title: The text is one statement
# description: |
#   Neither none nor a second one behind the first. Of a text that was not read to its end, statements are counted by
#   what separates them, and it may have none.
# scope: document
single if reading.facts.statement_count == 1

single if {
	reading.facts.parse_ok == false
	reading.facts.statement_count < 1
}

# METADATA
# title: The kind of statement is one that may run
# description: |
#   EXPLAIN and DESCRIBE are let through for a query alone: in front of anything else they carry out what they explain,
#   or tell of objects that may be withheld.
# scope: document
kind_allowed if {
	listed_kind
	reading.facts.kind in plain_kinds
}

kind_allowed if {
	listed_kind
	reading.facts.kind in wrapping_kinds
	reading.facts.inner_kind == "query"
}

# METADATA
# title: The kind is on the list
# description: Undefined when the list is malformed.
listed_kind if {
	contract.texts(data.mcp.sql.rules.kinds)
	reading.facts.kind in data.mcp.sql.rules.kinds
}

# METADATA
# title: Kinds that stand for themselves
# description: What is not named here or below never runs, whatever the list says.
plain_kinds := {"query", "show"}

# METADATA
# title: Kinds that are about another statement
# description: They are judged by it.
wrapping_kinds := {"describe", "explain"}

# METADATA
# title: Nothing in the statement writes
# description: Also not within a common table expression, or behind EXPLAIN.
writes_nothing if reading.facts.dml == false

# METADATA
# title: No row goes through a command
# description: TRANSFORM and its older spellings run a program on the cluster.
runs_nothing if reading.facts.transform == false

# METADATA
# title: Every name stands in the text
# description: IDENTIFIER(…) puts a name together when the statement runs, past every list of names.
names_plainly if reading.facts.identifier_clause == false

# METADATA
# title: The statement is not too long
# description: In UTF-16 units. Undefined when the limit is malformed.
short_enough if {
	is_number(data.mcp.sql.rules.max_length)
	reading.facts.length <= data.mcp.sql.rules.max_length
}

# METADATA
# title: The statement is not nested too deep
# description: Undefined when the limit is malformed.
shallow_enough if {
	is_number(data.mcp.sql.rules.max_depth)
	reading.facts.depth <= data.mcp.sql.rules.max_depth
}
