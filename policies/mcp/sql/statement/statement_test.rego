package mcp.sql.statement_test

import data.mcp.fixtures_test as fixtures
import data.mcp.sql.statement

test_kinds_as_shipped[note] if {
	some note, example in {
		"query": {"facts": {"kind": "query"}, "allowed": true},
		"query that says it wraps": {"facts": {"kind": "query", "inner_kind": "other"}, "allowed": true},
		"explained query": {"facts": {"kind": "explain", "inner_kind": "query"}, "allowed": true},
		"explained write": {"facts": {"kind": "explain", "inner_kind": "other"}, "allowed": false},
		"described query": {"facts": {"kind": "describe", "inner_kind": "query"}, "allowed": true},
		"described table": {"facts": {"kind": "describe", "inner_kind": null}, "allowed": false},
		"SHOW": {"facts": {"kind": "show"}, "allowed": false},
		"other": {"facts": {"kind": "other"}, "allowed": false},
		"in other case": {"facts": {"kind": "Query"}, "allowed": false},
	}
	{true | statement.kind_allowed} == {true | example.allowed} with input as fixtures.stating(example.facts)
}

test_show_can_be_opened if {
	rules := object.union(data.mcp.sql.rules, {"kinds": ["show"]})
	statement.kind_allowed with input as fixtures.stating({"kind": "show"}) with data.mcp.sql.rules as rules
	not statement.kind_allowed with input as fixtures.stating({}) with data.mcp.sql.rules as rules
}

test_no_list_opens_other_statements[kind] if {
	some kind in ["other", "merge"]
	rules := object.union(data.mcp.sql.rules, {"kinds": [kind]})
	not statement.kind_allowed with input as fixtures.stating({"kind": kind}) with data.mcp.sql.rules as rules
	not statement.kind_allowed with input as fixtures.stating({"kind": kind, "inner_kind": "query"})
		with data.mcp.sql.rules as rules
}
