package mcp.upstream_test

import data.mcp.fixtures_test as fixtures
import data.mcp.upstream

sql(name) := {"server": "sql", "name": name}

genie(name) := {"server": "genie", "space_id": fixtures.space, "name": name}

own(prefix) := concat("_", [prefix, fixtures.space])

test_the_four_reading_tools_are_allowed[note] if {
	some note, tool in {
		"read-only SQL": sql("execute_sql_read_only"),
		"its polling": sql("poll_sql_result"),
		"question to the space": genie(own("query_space")),
		"its polling too": genie(own("poll_response")),
	}
	upstream.allowed(tool)
	not upstream.blocked(tool)
}

test_execute_sql_is_blocked if {
	upstream.blocked(sql("execute_sql"))
	not upstream.allowed(sql("execute_sql"))
}

test_anything_else_is_refused[note] if {
	some note, tool in {
		"other case": sql("Execute_SQL_Read_Only"),
		"blocked in other case": sql("EXECUTE_SQL"),
		"blank after": sql("execute_sql_read_only "),
		"longer": sql("execute_sql_read_only2"),
		"new tool": sql("execute_python"),
		"no name": {"server": "sql"},
		"null name": sql(null),
		"empty name": sql(""),
		"list": sql(["execute_sql_read_only"]),
		"unknown server": {"server": "vector", "name": "execute_sql_read_only"},
		"server in other case": {"server": "SQL", "name": "execute_sql_read_only"},
		"no server": {"name": "execute_sql_read_only"},
		"SQL tool at Genie": genie("execute_sql_read_only"),
		"Genie tool at SQL": sql(own("query_space")),
		"template at SQL": sql("query_space_{space_id}"),
		"not a tool": "execute_sql_read_only",
	}
	not upstream.allowed(tool)
	not upstream.blocked(tool)
}

test_genie_tool_of_another_space_is_refused[note] if {
	some note, tool in {
		"another space": genie("query_space_01ef0000000000000000000000000000"),
		"prefix of the space": genie(concat("_", ["query_space", substring(fixtures.space, 0, 31)])),
		"space and more": genie(concat("", [own("query_space"), "0"])),
		"space in other case": genie(concat("_", ["query_space", upper(fixtures.space)])),
		"no space in the name": genie("query_space_"),
		"template": genie("query_space_{space_id}"),
		"empty space": {"server": "genie", "space_id": "", "name": "query_space_"},
		"blank space": {"server": "genie", "space_id": " ", "name": "query_space_ "},
		"null space": {"server": "genie", "space_id": null, "name": "query_space_null"},
		"no space": {"server": "genie", "name": "query_space_"},
		"other verb": genie(own("delete_space")),
	}
	not upstream.allowed(tool)
}

test_blocked_comes_before_allowed if {
	lists := {"genie": {"allowed": ["query_space_{space_id}"], "blocked": ["query_space_{space_id}"]}}
	not upstream.allowed(genie(own("query_space"))) with data.mcp.upstream.tools as lists
	upstream.blocked(genie(own("query_space"))) with data.mcp.upstream.tools as lists
}

test_malformed_lists_close[note] if {
	some note, lists in {
		"empty": {},
		"null": null,
		"no server": {"genie": {"allowed": ["poll_sql_result"], "blocked": []}},
		"no blocked": {"sql": {"allowed": ["poll_sql_result"]}},
		"blocked as text": {"sql": {"allowed": ["poll_sql_result"], "blocked": "execute_sql"}},
		"no allowed": {"sql": {"blocked": []}},
		"allowed as text": {"sql": {"allowed": "poll_sql_result", "blocked": []}},
		"allowed as object": {"sql": {"allowed": {"a": "poll_sql_result"}, "blocked": []}},
		"wildcard": {"sql": {"allowed": ["*"], "blocked": []}},
		"entry of another type": {"sql": {"allowed": [["poll_sql_result"]], "blocked": []}},
	}
	not upstream.allowed(sql("poll_sql_result")) with data.mcp.upstream.tools as lists
}

test_empty_entry_allows_no_nameless_tool[server] if {
	some server in ["sql", "genie"]
	tool := {"server": server, "space_id": fixtures.space, "name": ""}
	not upstream.allowed(tool) with data.mcp.upstream.tools as {server: {"allowed": [""], "blocked": []}}
}

test_space_is_filled_in_for_genie_alone if {
	tool := {"server": "sql", "space_id": fixtures.space, "name": own("query_space")}
	lists := {"sql": {"allowed": ["query_space_{space_id}"], "blocked": []}}
	not upstream.allowed(tool) with data.mcp.upstream.tools as lists
}

test_reason_is_blocked_or_unknown[note] if {
	some note, expected in {
		"execute_sql": {{"code": "upstream_tool_blocked", "rule": "mcp.upstream.blocked"}},
		"execute_python": {{"code": "upstream_tool_unknown", "rule": "mcp.upstream.allowed"}},
		"poll_sql_result": set(),
	}
	upstream.deny == expected with input as fixtures.call("proxy_to_sql", fixtures.sql(note, {}))
}

test_call_without_a_tool_name_is_unknown[kind] if {
	some kind in ["sql_tool", "genie_tool"]
	reasons := upstream.deny with input as fixtures.call("proxy_to_sql", {"kind": kind})
	reasons == {{"code": "upstream_tool_unknown", "rule": "mcp.upstream.allowed"}}
}

test_other_calls_have_no_target if {
	not upstream.addressed with input as fixtures.call("list_tables", fixtures.resources.list_tables)
	upstream.deny == set() with input as fixtures.call("list_tables", fixtures.resources.list_tables)
}

test_only_the_kind_makes_a_target if {
	resource := {"kind": "none", "space_id": fixtures.space, "tool": "execute_sql_read_only"}
	not upstream.target with input as fixtures.call("list_catalogs", resource)
}

test_target_carries_the_space if {
	upstream.target == genie(own("query_space")) with input as fixtures.call(
		"proxy_to_genie",
		fixtures.resources.proxy_to_genie,
	)
}

blocking(everyone, groups) := {"blocked": {"everyone": everyone, "groups": groups}}

asked_of_space(tool) := fixtures.call(tool, fixtures.resources[tool])

test_blocked_space_is_closed[note] if {
	other := "00000000-0000-4000-8000-000000000000"
	some kind, spaces in {
		"to everyone": blocking([fixtures.space], {}),
		"to a group": blocking([], {fixtures.stewards: [fixtures.space]}),
		"among others": blocking(["0"], {other: ["1"], fixtures.stewards: ["2", fixtures.space]}),
	}
	some tool in ["list_genie_tools", "proxy_to_genie"]
	note := concat(" ", [kind, tool])
	reasons := upstream.deny with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
	reasons == {{"code": "genie_space_blocked", "rule": "mcp.upstream.space_blocked"}}
	not upstream.target_space_open with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
}

test_other_spelling_does_not_open_a_blocked_space[note] if {
	spaces := blocking([], {fixtures.stewards: [fixtures.space]})
	some note, spelling in {
		"of the space": {"space": upper(fixtures.space), "group": fixtures.stewards},
		"of the group": {"space": fixtures.space, "group": upper(fixtures.stewards)},
	}
	caller := object.union(fixtures.ada, {"groups": [spelling.group]})
	asked := {"caller": caller, "resource": {"kind": "genie_space", "space_id": spelling.space}}
	not upstream.target_space_open with input as asked with data.mcp.upstream.spaces as spaces
}

test_other_spaces_and_people_are_not_closed[note] if {
	some kind, spaces in {
		"nothing blocked": blocking([], {}),
		"another space": blocking(["01ef2b3c4d5e6f708192a3b4c5d6e7f9"], {}),
		"another group": blocking([], {"00000000-0000-4000-8000-000000000000": [fixtures.space]}),
	}
	some tool in ["list_genie_tools", "proxy_to_genie"]
	note := concat(" ", [kind, tool])
	upstream.deny == set() with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
	upstream.target_space_open with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
}

test_calls_of_no_space_are_not_closed[tool] if {
	some tool in ["proxy_to_sql", "list_genie_spaces", "list_sql_tools"]
	upstream.target_space_open with input as asked_of_space(tool)
		with data.mcp.upstream.spaces as blocking([fixtures.space], {})
}

test_malformed_spaces_close_every_space[note] if {
	some kind, spaces in {
		"missing": null,
		"empty": {},
		"no groups": {"blocked": {"everyone": []}},
		"nobody": {"blocked": {"groups": {}}},
		"text for everyone": blocking(fixtures.space, {}),
		"text for a group": blocking([], {fixtures.stewards: fixtures.space}),
		"list of groups": blocking([], [fixtures.stewards]),
	}
	some tool in ["list_genie_tools", "proxy_to_genie"]
	note := concat(" ", [kind, tool])
	not upstream.target_space_open with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
	reasons := upstream.deny with input as asked_of_space(tool) with data.mcp.upstream.spaces as spaces
	{"code": "policy_data_invalid", "rule": "mcp.upstream.spaces_valid"} in reasons
}

test_malformed_spaces_close_nothing_else[tool] if {
	some tool in ["proxy_to_sql", "list_tables", "list_genie_spaces"]
	upstream.deny == set() with input as asked_of_space(tool) with data.mcp.upstream.spaces as {}
	upstream.target_space_open with input as asked_of_space(tool) with data.mcp.upstream.spaces as {}
}

test_tools_of_a_blocked_space_are_not_reached if {
	tool := genie(own("query_space"))
	upstream.reachable(tool) with input as {"caller": fixtures.ada}
	spaces := blocking([fixtures.space], {})
	not upstream.reachable(tool) with input as {"caller": fixtures.ada} with data.mcp.upstream.spaces as spaces
	upstream.reachable(sql("execute_sql_read_only")) with data.mcp.upstream.spaces as spaces
}
