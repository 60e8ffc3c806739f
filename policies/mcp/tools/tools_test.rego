package mcp.tools_test

import data.mcp.fixtures_test as fixtures
import data.mcp.tools

# Asked under grants that do not move when the shipped ones are edited.
usable_by(caller, tool) if {
	tools.usable(tool) with input as {"caller": caller} with data.mcp.tools.grants as fixtures.grants
}

test_tool_granted_to_everyone_is_usable[tool] if {
	some tool, _ in fixtures.resources
	usable_by(fixtures.ada, tool)
}

test_other_names_are_unknown[note] if {
	some note, tool in {
		"other case": "List_Tables",
		"upper case": "LIST_TABLES",
		"blank before": " list_tables",
		"blank after": "list_tables ",
		"long s": "liſt_tables",
		"path": "list_tables/../get_table",
		"prefix": "list_table",
		"empty": "",
		"null": null,
		"number": 1,
		"list": ["list_tables"],
	}
	not usable_by(fixtures.ada, tool)
	not tools.known(tool)
}

test_member_of_a_granted_group_may_use_the_tool if {
	grants := object.union(fixtures.nothing_granted, {"groups": {fixtures.stewards: ["list_tables"]}})
	tools.usable("list_tables") with input as {"caller": fixtures.ada} with data.mcp.tools.grants as grants
	not tools.usable("get_table") with input as {"caller": fixtures.ada} with data.mcp.tools.grants as grants
}

test_group_grant_is_for_members_alone[note] if {
	some note, groups in {
		"none": [],
		"another": ["00000000-0000-4000-8000-000000000000"],
		"other case": [upper(fixtures.stewards)],
		"null": null,
		"object": {"a": fixtures.stewards},
	}
	grants := object.union(fixtures.nothing_granted, {"groups": {fixtures.stewards: ["list_tables"]}})
	caller := object.union(fixtures.ada, {"groups": groups})
	not tools.usable("list_tables") with input as {"caller": caller} with data.mcp.tools.grants as grants
}

test_group_called_everyone_is_no_grant_to_everyone if {
	grants := object.union(fixtures.nothing_granted, {"groups": {"everyone": ["list_tables"]}})
	not tools.usable("list_tables") with input as {"caller": fixtures.ada} with data.mcp.tools.grants as grants
}

test_scope_is_required[note] if {
	some note, scopes in {
		"none": [],
		"another": ["openid"],
		"other case": ["Access_As_User"],
		"joined": ["openid access_as_user"],
	}
	caller := object.union(fixtures.ada, {"scopes": scopes})
	not usable_by(caller, "list_tables")
}

test_malformed_grants_close[note] if {
	some note, grants in {
		"empty": {},
		"null": null,
		"list": ["list_tables"],
		"no scope": {"everyone": ["list_tables"], "groups": {}},
		"empty scope": {"required_scope": "", "everyone": ["list_tables"], "groups": {}},
		"scope of another type": {"required_scope": true, "everyone": ["list_tables"], "groups": {}},
		"everyone as text": {"required_scope": "access_as_user", "everyone": "list_tables", "groups": {}},
		"everyone as object": {"required_scope": "access_as_user", "everyone": {"a": "list_tables"}, "groups": {}},
		"wildcard": {"required_scope": "access_as_user", "everyone": ["*"], "groups": {}},
		"group as text": {
			"required_scope": "access_as_user", "everyone": [],
			"groups": {fixtures.stewards: "list_tables"},
		},
	}
	not tools.usable("list_tables") with input as {"caller": fixtures.ada} with data.mcp.tools.grants as grants
}

test_malformed_catalogue_closes[note] if {
	some note, catalogue in {"empty": {}, "null": null, "no kind": {"list_tables": {}}, "text": {"list_tables": "schema"}}
	not tools.usable("list_tables") with input as {"caller": fixtures.ada}
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.tools.catalogue as catalogue
}

test_resource_fits_its_own_tool_alone if {
	every tool, resource in fixtures.resources {
		tools.resource_fits(tool, resource)
	}
	not tools.resource_fits("list_tables", fixtures.resources.get_table)
	not tools.resource_fits("get_table", fixtures.resources.list_tables)
	not tools.resource_fits("proxy_to_sql", fixtures.resources.proxy_to_genie)
}

test_page_limit_of_a_single_tool_comes_first if {
	limits := {"default": 100, "tools": {"list_tables": 7}}
	tools.obligations("list_tables") == {"page_limit": 7} with data.mcp.tools.page_limits as limits
	tools.obligations("list_schemas") == {"page_limit": 100} with data.mcp.tools.page_limits as limits
}

test_tools_that_do_not_list_oblige_to_nothing[tool] if {
	some tool in ["get_table", "proxy_to_genie", "proxy_to_sql"]
	tools.obligations(tool) == {}
}

test_malformed_page_limits_close[note] if {
	some note, limits in {
		"empty": {},
		"null": null,
		"no default": {"tools": {}},
		"no tools": {"default": 100},
		"zero": {"default": 0, "tools": {}},
		"negative": {"default": -1, "tools": {}},
		"broken": {"default": 1.5, "tools": {}},
		"text": {"default": "100", "tools": {}},
		"for the tool": {"default": 100, "tools": {"list_tables": null}},
	}
	reasons := tools.deny with input as fixtures.call("list_tables", fixtures.resources.list_tables)
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.tools.page_limits as limits
	reasons == {{"code": "policy_data_invalid", "rule": "mcp.tools.obligations"}}
}

test_call_limits_are_as_the_data_says if {
	limits := {"discovery": 9, "proxy": 8, "tools": {"get_table": 7}, "genie_workspace": 6}
	tools.per_minute == limits with data.mcp.tools.call_limits as limits
}

test_malformed_call_limits_are_none[note] if {
	sound := {"discovery": 9, "proxy": 8, "tools": {"get_table": 7}, "genie_workspace": 6}
	some note, wrong in {
		"zero": {"discovery": 0},
		"negative": {"proxy": -1},
		"broken": {"genie_workspace": 1.5},
		"text": {"discovery": "9"},
		"null": {"proxy": null},
		"beyond all measure": {"discovery": 1000000000},
		"no tools": {"tools": null},
		"text for a tool": {"tools": {"list_tables": "many"}},
	}
	limits := object.union(object.remove(sound, ["tools"]), object.union({"tools": {}}, wrong))
	not tools.per_minute with data.mcp.tools.call_limits as limits
}

test_missing_call_limits_are_none[key] if {
	sound := {"discovery": 9, "proxy": 8, "tools": {}, "genie_workspace": 6}
	some key, _ in sound
	not tools.per_minute with data.mcp.tools.call_limits as object.remove(sound, [key])
}

# What speaks against a call, under grants and limits that do not move.
against(asked) := codes if {
	reasons := tools.deny with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.tools.page_limits as fixtures.page_limits
	codes := {reason.code | some reason in reasons}
}

test_nothing_speaks_against_a_good_call[tool] if {
	some tool, resource in fixtures.resources
	against(fixtures.call(tool, resource)) == set()
}

test_each_failed_condition_is_a_reason if {
	against({}) == {"caller_invalid", "scope_missing", "tool_unknown"}
	against({"caller": fixtures.ada, "tool": "list_tables"}) == {"resource_mismatch"}
	{reason.code | some reason in tools.deny} == {"tool_not_granted"}
		with input as fixtures.call("list_tables", fixtures.resources.list_tables)
		with data.mcp.tools.grants as fixtures.nothing_granted
}
