# METADATA
# title: What a statement may do
# description: |
#   Composes the rules on statements. Each has a mode in `rules.modes`: one that is enforced refuses, one that is
#   observed is recorded as what it would have refused. Anything but the word `observe` enforces.
# schemas:
#   - input: schema.input.call
#   - data.mcp.sql.rules: schema.mcp.sql.rules
#   - data.mcp.sql.reading.facts: schema.input.statement
package mcp.sql

import data.mcp.arguments
import data.mcp.sql.functions
import data.mcp.sql.reading
import data.mcp.sql.statement
import data.mcp.sql.tables
import data.mcp.upstream

# METADATA
# title: The rules on statements
# description: By the name of their mode, with the code and the rule that a refusal names.
statement_rules := {
	"denied_functions": {"code": "sql_function_denied", "rule": "mcp.sql.functions.none_denied"},
	"dml": {"code": "sql_dml", "rule": "mcp.sql.statement.writes_nothing"},
	"files": {"code": "sql_file_denied", "rule": "mcp.sql.tables.only_tables"},
	"identifier_clause": {"code": "sql_identifier_clause", "rule": "mcp.sql.statement.names_plainly"},
	"kinds": {"code": "sql_kind_denied", "rule": "mcp.sql.statement.kind_allowed"},
	"known_functions": {"code": "sql_function_unknown", "rule": "mcp.sql.functions.all_known"},
	"max_depth": {"code": "sql_too_deep", "rule": "mcp.sql.statement.shallow_enough"},
	"max_length": {"code": "sql_too_long", "rule": "mcp.sql.statement.short_enough"},
	"named_in_full": {"code": "sql_table_unqualified", "rule": "mcp.sql.tables.named_in_full"},
	"parsable": {"code": "sql_unparsable", "rule": "mcp.sql.statement.parsable"},
	"single_statement": {"code": "sql_multiple_statements", "rule": "mcp.sql.statement.single"},
	"system_tables": {"code": "sql_table_withheld", "rule": "mcp.sql.tables.no_system_table"},
	"table_functions": {"code": "sql_function_denied", "rule": "mcp.sql.functions.table_functions_open"},
	"transform": {"code": "sql_transform", "rule": "mcp.sql.statement.runs_nothing"},
	"withheld_tables": {"code": "sql_table_withheld", "rule": "mcp.sql.tables.none_withheld"},
}

# METADATA
# title: The rules that the statement keeps
# description: |
#   A rule that cannot be evaluated is not kept. Of a text that could not be read no more is known than how many
#   statements it has, so there no other rule speaks.
# scope: document
kept contains "parsable" if statement.parsable

kept contains "single_statement" if statement.single

kept contains "kinds" if statement.kind_allowed

kept contains "dml" if statement.writes_nothing

kept contains "transform" if statement.runs_nothing

kept contains "identifier_clause" if statement.names_plainly

kept contains "max_length" if statement.short_enough

kept contains "max_depth" if statement.shallow_enough

kept contains "denied_functions" if functions.none_denied

kept contains "table_functions" if functions.table_functions_open

kept contains "known_functions" if functions.all_known

kept contains "files" if tables.only_tables

kept contains "system_tables" if tables.no_system_table

kept contains "withheld_tables" if tables.none_withheld

kept contains "named_in_full" if tables.named_in_full

kept contains name if {
	reading.facts.parse_ok == false
	some name, _ in statement_rules
	not name in {"parsable", "single_statement"}
}

# METADATA
# title: The rules that are observed
# description: A rule without a mode, or with another word for it, is enforced.
watched contains name if {
	some name, _ in statement_rules
	data.mcp.sql.rules.modes[name] == "observe"
}

# METADATA
# title: The statement may run, or there is none
# description: Stated positively, so that a reason somebody forgot to write cannot turn into a permit.
# scope: document
acceptable if input.resource.kind == "genie_tool"

acceptable if {
	input.resource.kind == "sql_tool"
	reading.takes_none
}

acceptable if {
	input.resource.kind == "sql_tool"
	reading.complete
	every name, _ in statement_rules {
		name in settled
	}
}

# METADATA
# title: The rules that do not stand against the statement
# description: Kept, or observed only.
settled := kept | watched

# METADATA
# title: The statement is judged
# description: Said of allowed tools alone; a tool that is refused needs no second reason.
judged if {
	input.resource.kind == "sql_tool"
	upstream.target_allowed
	not reading.takes_none
}

# METADATA
# title: What the statement does not keep
# description: By the name of the mode. Each names the argument that is to be changed.
findings[name] := object.union(reason, {"code": code(name), "fields": [arguments.pointer(reading.argument)]}) if {
	judged
	reading.complete
	some name, reason in statement_rules
	not name in kept
}

# METADATA
# title: The code of a rule that is not kept
# description: A statement that was too long or too deep to be read is called that.
# scope: document
default code(_) := "sql_unparsable"

code(name) := statement_rules[name].code if name != "parsable"

code("parsable") := {"too_long": "sql_too_long", "too_deep": "sql_too_deep"}[reading.facts.problem]

# METADATA
# title: Why the statement may not run
# description: Facts that are missing speak against a call whose arguments are otherwise fine.
# scope: document
deny contains {"code": "sql_facts_missing", "rule": "mcp.sql.reading.complete", "fields": []} if {
	judged
	arguments.args_valid
	not reading.complete
}

deny contains reason if {
	some name, reason in findings
	not name in watched
}

# METADATA
# title: What the observed rules would have refused
# description: For the record alone.
observed contains reason if {
	some name, reason in findings
	name in watched
}
