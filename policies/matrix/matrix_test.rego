package matrix_test

import data.matrix

cases := {
	"personas": [{"name": "ada"}, {"name": "eve", "scopes": []}],
	"calls": [
		{"tool": "list_catalogs", "asks": "all", "resource": {"kind": "none"}},
		{"tool": "proxy_to_genie", "asks": "a | b", "genie": "query_space", "arguments": {"query": "?"}},
		{"tool": "proxy_to_sql", "asks": "write", "sql": "execute_sql", "arguments": {}},
		{"tool": "proxy_to_sql", "asks": "no facts", "statement": "SELECT 1", "facts": null},
	],
	"statements": [{"sql": "SELECT 1"}, {"sql": "DELETE", "dml": true}, {"sql": "SELECT f()", "functions": ["my_f"]}],
	"findings": [
		{"tool": "list_catalogs", "finds": "one", "kind": "catalog", "levels": [["sci="]]},
		{"tool": "list_catalogs", "finds": "two", "kind": "catalog", "levels": [[]]},
		{"tool": "list_genie_spaces", "finds": "space", "kind": "genie_space", "levels": [null]},
	],
}

# One document for all that is asked of it: it takes hundreds of decisions.
test_document_says_what_the_policy_does[note] if {
	document := matrix.document with data.matrix.cases as cases
	some note, table in tables
	contains(document, concat("\n", table))
}

tables := {
	"calls": [
		"## Calls", "", "May this person make this call?", "",
		"| Tool           | Asks for | ada                   | eve                                  |",
		"| -------------- | -------- | --------------------- | ------------------------------------ |",
		"| list_catalogs  | all      | yes, pages of 100     | scope_missing                        |",
		`| proxy_to_genie | a \| b   | yes                   | scope_missing                        |`,
		"| proxy_to_sql   | write    | upstream_tool_blocked | scope_missing, upstream_tool_blocked |",
		"| proxy_to_sql   | no facts | sql_facts_missing     | scope_missing, sql_facts_missing     |", "",
	],
	"statements by the rule that refuses": [
		"## Statements", "", "May `execute_sql_read_only` run this statement?", "",
		"| Rule                     | Statement  | ada                                  |",
		"| ------------------------ | ---------- | ------------------------------------ |",
		"| -                        | SELECT 1   | yes                                  |",
		"| statement.writes_nothing | DELETE     | sql_dml                              |",
		"| -                        | SELECT f() | yes (observed: sql_function_unknown) |", "",
	],
	"findings": [
		"## Findings", "", "Is this shown to this person when this tool finds it?", "",
		"| Tool              | Finds | ada         | eve              |",
		"| ----------------- | ----- | ----------- | ---------------- |",
		"| list_catalogs     | one   | sci         | sci              |",
		"| list_catalogs     | two   | yes         | tool_not_granted |",
		"| list_genie_spaces | space | tags_unread | tags_unread      |", "",
	],
	"functions": ["| denied_functions        | ai_*                  | sql_function_denied |"],
	"open functions": ["| allowed_table_functions | range                 | yes                 |"],
	"tags": ["| keys                | sci=                                                  | sci |"],
	"tags taken back": ["| keys                | sci=no                                                | yes |"],
	"upstream tools": ["| sql    | execute_sql              | upstream_tool_blocked |"],
	"tools": ["| get_table           |     | yes | no  |"],
}
