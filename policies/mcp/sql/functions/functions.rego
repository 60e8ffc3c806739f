# METADATA
# title: Which functions a statement may call
# description: |
#   Reading is not the same as having no effect: a function can send a request, run code, or read what is no table.
#   Known by the last part of their name are functions wherever they stand, so quoting or qualifying one does not
#   hide it.
# schemas:
#   - data.mcp.sql.reading.facts: schema.input.statement
#   - data.mcp.sql.rules: schema.mcp.sql.rules
#   - data.mcp.sql.known_functions: schema.mcp.sql.known_functions
package mcp.sql.functions

import data.mcp.contract
import data.mcp.sql.names
import data.mcp.sql.reading

# METADATA
# title: No denied function is called
# description: |
#   A name on either list is denied wherever it stands, as a function or in place of a table. Undefined when a list is
#   malformed.
none_denied if {
	contract.texts(denied.functions)
	contract.texts(denied.table_functions)
	count(denied_calls) == 0
}

# METADATA
# title: The two lists of denied functions
# description: From the data file.
denied := {
	"functions": data.mcp.sql.rules.denied_functions,
	"table_functions": data.mcp.sql.rules.denied_table_functions,
}

# METADATA
# title: Denied functions that are called
# description: As the statement names them.
denied_calls contains name if {
	some name in called
	some list in denied
	names.listed(list, name)
}

# METADATA
# title: Every function that is called
# description: Whether for a value or in place of a table.
called := {name | some name in reading.facts.functions} | {name | some name in reading.facts.table_functions}

# METADATA
# title: Every function in place of a table is open
# description: |
#   Such a function can read what no list of tables knows, so it takes an entry to be open. Undefined when the list is
#   malformed.
table_functions_open if {
	contract.texts(data.mcp.sql.rules.allowed_table_functions)
	every name in reading.facts.table_functions {
		names.listed(data.mcp.sql.rules.allowed_table_functions, name)
	}
}

# METADATA
# title: Every function is one of Databricks' own
# description: |
#   Of a function that somebody defined, its text is not known, nor what it reads and calls. What is denied, and what
#   stands in place of a table, is judged above. Of a list that is malformed no function is.
all_known if {
	is_array(data.mcp.sql.known_functions.names)
	every name in {name | some name in reading.facts.functions} - denied_calls {
		lower(name) in data.mcp.sql.known_functions.names
	}
}
