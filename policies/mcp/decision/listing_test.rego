package mcp.decision_test

import data.mcp.decision
import data.mcp.fixtures_test as fixtures

screen(asked) := answer if {
	answer := decision.screen with input as asked with data.mcp.tools.grants as fixtures.grants
}

tools(asked) := answer if {
	answer := decision.tools with input as asked with data.mcp.tools.grants as fixtures.grants
}

test_screen_that_lost_a_candidate_has_no_answer if {
	candidates := [fixtures.asset("catalog", [[]]), fixtures.asset("catalog", [[]])]
	not decision.screen with input as fixtures.screen("list_catalogs", candidates)
		with data.mcp.assets.verdicts as ["visible"]
}

test_screen_answers_by_index if {
	candidates := [
		fixtures.asset("table", [[], [], []]),
		fixtures.asset("table", [[fixtures.tag("sci", "")], [], []]),
		{"kind": "table", "chain": [{"level": "catalog", "read": false, "tags": []}]},
		fixtures.asset("column", [[], [], [], []]),
		fixtures.asset("column", [[], [], [], [fixtures.tag("SCI", "yes")]]),
		{"kind": "upstream_tool", "server": "sql", "name": "execute_sql"},
	]
	screen(fixtures.screen("get_table", candidates)) == {
		"contract": 2,
		"evaluated": 6,
		"visible": [0, 3],
		"withheld": {"sci": 2, "tags_unread": 1, "upstream_tool_blocked": 1},
	}
}

test_screen_of_nothing_shows_nothing if {
	screen(entrypoints.screen) == {"contract": 2, "evaluated": 0, "visible": [], "withheld": {}}
}

test_screen_counts_add_up_over_two_thousand_candidates if {
	tags := {true: [fixtures.tag("sci", "")], false: []}
	candidates := [fixtures.asset("table", [[], [], tags[(index % 4) == 0]]) | some index in numbers.range(0, 1999)]
	answer := screen(fixtures.screen("list_tables", candidates))
	answer.evaluated == 2000
	answer.withheld == {"sci": 500}
	count(answer.visible) == 1500
	answer.visible == [index | some index in numbers.range(0, 1999); index % 4 != 0]
}

test_screen_of_a_batch_is_that_of_its_single_candidates if {
	candidates := [
		fixtures.asset("schema", [[], []]),
		fixtures.asset("schema", [[fixtures.tag("sci", "no")], []]),
		fixtures.asset("schema", [[], [fixtures.tag("sensitivity", "SCI")]]),
		{"kind": "volume", "chain": []},
		null,
	]
	together := screen(fixtures.screen("list_schemas", candidates))
	alone := [index |
		some index, candidate in candidates
		answer := screen(fixtures.screen("list_schemas", [candidate]))
		answer.visible == [0]
	]
	together.visible == alone
	together.visible == [0, 1]
}

test_screen_of_no_list_has_no_answer[note] if {
	some note, candidates in {"null": null, "object": {"a": fixtures.asset("catalog", [[]])}, "text": "all"}
	not screen(fixtures.screen("list_catalogs", candidates))
}

test_tools_lists_what_the_caller_may_call if {
	names := ["get_table", "LIST_TABLES", "proxy_to_sql", null, "drop_table", "search_tables"]
	answer := tools({
		"contract": 2,
		"caller": fixtures.ada,
		"tools": names,
	})
	answer == {"contract": 2, "evaluated": 6, "visible": [0, 2, 5]}
}

test_tools_and_call_agree[note] if {
	some note, grants in {
		"shipped": data.mcp.tools.grants,
		"everything": fixtures.grants,
		"by group": {
			"required_scope": "access_as_user", "everyone": ["get_table"],
			"groups": {fixtures.stewards: ["proxy_to_sql"]},
		},
		"nothing": fixtures.nothing_granted,
	}
	names := [name | some name, _ in fixtures.resources]
	answer := decision.tools with input as {"contract": 2, "caller": fixtures.ada, "tools": names}
		with data.mcp.tools.grants as grants
	callable := [index |
		some index, name in names
		called := decision.call with input as fixtures.call(name, fixtures.resources[name])
			with data.mcp.tools.grants as grants
		called.allow
	]
	answer.visible == callable
}

test_tools_shows_nothing_to_an_incomplete_caller[note] if {
	some note, caller in {"null": null, "no scope": object.union(fixtures.ada, {"scopes": []})}
	answer := tools({
		"contract": 2,
		"caller": caller,
		"tools": ["get_table"],
	})
	answer == {"contract": 2, "evaluated": 1, "visible": []}
}

test_tools_of_no_list_has_no_answer[note] if {
	some note, names in {"null": null, "object": {"a": "get_table"}, "text": "get_table"}
	not decision.tools with input as {"contract": 2, "caller": fixtures.ada, "tools": names}
}
