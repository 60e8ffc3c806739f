package mcp.contract_test

import data.mcp.contract
import data.mcp.fixtures_test as fixtures

test_version_two_is_supported if contract.supported with input as {"contract": 2}

test_no_other_version_is_supported[note] if {
	some note, asked in {
		"missing": {},
		"one": {"contract": 1},
		"three": {"contract": 3},
		"text": {"contract": "2"},
		"true": {"contract": true},
		"null": {"contract": null},
	}
	not contract.supported with input as asked
}

test_complete_caller_is_valid if contract.caller_valid with input as {"caller": fixtures.ada}

test_caller_without_groups_is_valid if {
	contract.caller_valid with input as {"caller": object.union(fixtures.ada, {"groups": []})}
}

test_caller_without_a_readable_name_is_valid if {
	contract.caller_valid with input as {"caller": object.union(fixtures.ada, {"upn": ""})}
}

test_caller_missing_a_field_is_not_valid[field] if {
	some field in object.keys(fixtures.ada)
	not contract.caller_valid with input as {"caller": object.remove(fixtures.ada, [field])}
}

test_caller_with_a_wrong_field_is_not_valid[note] if {
	some note, change in {
		"null groups": {"groups": null},
		"groups as text": {"groups": "all"},
		"groups as object": {"groups": {"a": "b"}},
		"blank group": {"groups": [" "]},
		"number among groups": {"groups": [7]},
		"null scopes": {"scopes": null},
		"scopes as text": {"scopes": "access_as_user"},
		"empty tid": {"tid": ""},
		"blank oid": {"oid": "\t "},
		"number as upn": {"upn": 7},
		"null client": {"client": null},
	}
	not contract.caller_valid with input as {"caller": object.union(fixtures.ada, change)}
}

test_caller_of_another_type_is_not_valid[note] if {
	some note, caller in {"null": null, "text": "ada", "list": [fixtures.ada], "true": true}
	not contract.caller_valid with input as {"caller": caller}
}

test_workspace_is_an_alias_or_left_out[note] if {
	some note, asked in {"alias": {"workspace": "main"}, "null": {"workspace": null}, "missing": {}}
	contract.workspace_valid with input as asked
}

test_workspace_is_nothing_else[note] if {
	some note, workspace in {"empty": "", "number": 1, "list": ["main"], "false": false}
	not contract.workspace_valid with input as {"workspace": workspace}
}

test_resource_of_each_tool_is_valid[tool] if {
	some tool, resource in fixtures.resources
	contract.resource_valid(resource)
}

test_proxied_call_is_valid_in_both_stages[note] if {
	some tool in ["proxy_to_genie", "proxy_to_sql"]
	some stage in ["prepare", "call"]
	note := concat(" ", [tool, stage])
	contract.resource_valid(object.union(fixtures.resources[tool], {"stage": stage}))
}

test_search_may_leave_out_or_name_the_schema[note] if {
	some note, resource in {
		"left out": {"kind": "search", "catalog": "main", "pattern": "%"},
		"named": {"kind": "search", "catalog": "main", "schema": "sales", "pattern": "%"},
	}
	contract.resource_valid(resource)
}

test_resource_missing_a_field_is_not_valid[note] if {
	some note, resource in {
		"kind": {},
		"catalog": {"kind": "catalog"},
		"schema": {"kind": "schema", "catalog": "main"},
		"table": {"kind": "table", "catalog": "main", "schema": "sales"},
		"pattern": {"kind": "search", "catalog": "main", "schema": null},
		"space": {"kind": "genie_space"},
		"tool": object.remove(fixtures.resources.proxy_to_sql, ["tool"]),
		"stage of SQL": object.remove(fixtures.resources.proxy_to_sql, ["stage"]),
		"stage of Genie": object.remove(fixtures.resources.proxy_to_genie, ["stage"]),
	}
	not contract.resource_valid(resource)
}

test_resource_with_a_wrong_field_is_not_valid[note] if {
	some note, resource in {
		"unknown kind": {"kind": "volume"},
		"kind in other case": {"kind": "None"},
		"kind of another type": {"kind": ["none"]},
		"extra field": {"kind": "none", "catalog": "main"},
		"empty catalog": {"kind": "catalog", "catalog": ""},
		"catalog of another type": {"kind": "catalog", "catalog": ["main"]},
		"null catalog": {"kind": "catalog", "catalog": null},
		"empty schema to search": {"kind": "search", "catalog": "main", "schema": "", "pattern": "%"},
		"unknown stage": object.union(fixtures.resources.proxy_to_sql, {"stage": "done"}),
		"stage of what has none": {"kind": "none", "stage": "call"},
		"statements to Genie": object.union(fixtures.resources.proxy_to_genie, {"statements": {}}),
		"null": null,
		"text": "none",
	}
	not contract.resource_valid(resource)
}
