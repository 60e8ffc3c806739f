package mcp.decision_test

import data.mcp.decision
import data.mcp.fixtures_test as fixtures

entrypoints := {
	"call": fixtures.call("list_tables", fixtures.resources.list_tables),
	"screen": fixtures.screen("list_tables", []),
	"tools": {"contract": 2, "caller": fixtures.ada, "tools": []},
}

# The answers under grants that do not move when the shipped ones are edited.
call(asked) := answer if {
	answer := decision.call with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.tools.page_limits as fixtures.page_limits
}

test_each_tool_is_permitted_on_its_resource[tool] if {
	some tool, resource in fixtures.resources
	answer := call(fixtures.call(tool, resource))
	answer.contract == 2
	answer.allow == true
	answer.reasons == []
}

test_permit_of_a_listing_obliges_to_the_page_limit if {
	call(entrypoints.call) == {
		"contract": 2, "allow": true, "reasons": [], "observed": [],
		"obligations": {"page_limit": 100},
	}
}

test_denial_says_why if {
	answer := call(fixtures.call("proxy_to_sql", fixtures.sql("execute_sql", {"query": "DROP TABLE t"})))
	answer == {
		"contract": 2,
		"allow": false,
		"reasons": [{"code": "upstream_tool_blocked", "rule": "mcp.upstream.blocked", "fields": []}],
		"observed": [],
		"obligations": {},
	}
}

test_reasons_are_sorted_by_code if {
	answer := call({"contract": 2})
	fixtures.codes(answer) == ["caller_invalid", "scope_missing", "tool_unknown"]
}

test_call_is_denied[note] if {
	some note, example in {
		"tool in other case": {"change": {"tool": "List_Tables"}, "codes": ["tool_unknown"]},
		"resource of another tool": {
			"change": {"resource": fixtures.resources.list_schemas},
			"codes": ["resource_mismatch"],
		},
		"null resource": {"change": {"resource": null}, "codes": ["resource_mismatch"]},
		"no caller": {"change": {"caller": null}, "codes": ["caller_invalid", "scope_missing"]},
		"null groups": {
			"change": {"caller": object.union(fixtures.ada, {"groups": null})},
			"codes": ["caller_invalid"],
		},
		"no scope": {
			"change": {"caller": object.union(fixtures.ada, {"scopes": []})},
			"codes": ["scope_missing"],
		},
		"workspace that is no alias": {"change": {"workspace": 7}, "codes": ["default_deny"]},
	}
	answer := call(object.union(entrypoints.call, example.change))
	answer.allow == false
	answer.obligations == {}
	fixtures.codes(answer) == example.codes
}

test_proxied_call_is_denied[note] if {
	some note, example in {
		"unknown tool": {"resource": fixtures.sql("drop_all", {}), "codes": ["upstream_tool_unknown"]},
		"bad arguments": {
			"resource": fixtures.sql("execute_sql_read_only", {"query": 1}),
			"codes": ["arguments_invalid"],
		},
		"no arguments": {
			"resource": object.remove(fixtures.sql("execute_sql_read_only", {}), ["arguments"]),
			"codes": ["arguments_invalid"],
		},
		"no tool": {
			"resource": object.remove(fixtures.sql("execute_sql_read_only", {}), ["tool"]),
			"codes": ["resource_mismatch", "upstream_tool_unknown"],
		},
	}
	answer := call(fixtures.call("proxy_to_sql", example.resource))
	answer.allow == false
	fixtures.codes(answer) == example.codes
}

test_call_lacking_a_field_is_denied[field] if {
	some field in ["caller", "tool", "resource"]
	answer := call(object.remove(entrypoints.call, [field]))
	answer.allow == false
	count(answer.reasons) > 0
}

# Were a package to forget a reason, its condition would still hold the permit back.
test_absent_reasons_are_no_permit[note] if {
	some note, asked in {
		"unknown tool": fixtures.call("drop_table", {"kind": "none"}),
		"resource of another tool": fixtures.call("list_tables", {"kind": "none"}),
		"blocked tool": fixtures.call("proxy_to_sql", fixtures.sql("execute_sql", {"query": "SELECT 1"})),
		"bad arguments": fixtures.call("proxy_to_sql", fixtures.sql("execute_sql_read_only", {"query": 1})),
		"arguments that do not fit upstream": fixtures.call("proxy_to_sql", object.union(
			fixtures.resources.proxy_to_sql,
			{"schema_check": {"status": "misfits", "errors": []}},
		)),
		"statement that writes": fixtures.stating({"dml": true}),
		"statement without facts": fixtures.call("proxy_to_sql", object.remove(
			fixtures.resources.proxy_to_sql,
			["statements"],
		)),
		"blocked Genie space": fixtures.call("list_genie_tools", fixtures.resources.list_genie_tools),
	}
	answer := decision.call with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.tools.deny as set()
		with data.mcp.upstream.deny as set()
		with data.mcp.arguments.deny as set()
		with data.mcp.sql.deny as set()
		with data.mcp.upstream.spaces as {"blocked": {"everyone": [fixtures.space], "groups": {}}}
	answer.allow == false
	fixtures.codes(answer) == ["default_deny"]
}

test_condition_of_the_grant_holds_without_its_reason if {
	answer := decision.call with input as entrypoints.call
		with data.mcp.tools.grants as fixtures.nothing_granted
		with data.mcp.tools.deny as set()
	answer.allow == false
}

test_arguments_do_not_make_up_for_a_tool_that_is_not_allowed if {
	asked := fixtures.call("proxy_to_sql", fixtures.sql("execute_sql", {"query": "SELECT 1"}))
	answer := decision.call with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.upstream.deny as set()
		with data.mcp.arguments.args_valid as true
		with data.mcp.sql.acceptable as true
	answer.allow == false
}

# Each condition of a call that goes upstream holds it back by itself.
test_conditions_do_not_make_up_for_one_another[note] if {
	some note, change in {
		"arguments": {"arguments": {"query": 7}},
		"upstream schema": {"schema_check": {"status": "misfits", "errors": []}},
		"statement": {"statements": {"query": {"dml": true}}},
	}
	asked := fixtures.call("proxy_to_sql", object.union(fixtures.resources.proxy_to_sql, change))
	answer := decision.call with input as asked
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.arguments.deny as set()
		with data.mcp.sql.deny as set()
	answer.allow == false
}

test_any_reason_is_enough_to_deny if {
	answer := decision.call with input as entrypoints.call
		with data.mcp.tools.grants as fixtures.grants
		with data.mcp.arguments.deny as {{"code": "new_reason", "rule": "mcp.arguments.new"}}
	answer.allow == false
	fixtures.codes(answer) == ["new_reason"]
}

test_each_reason_has_fields if {
	asked := fixtures.call("proxy_to_sql", object.union(
		fixtures.sql("execute_sql_read_only", {"query": "DELETE FROM t", "limit": 7}),
		{"statements": {"query": object.union(fixtures.select, {"dml": true})}},
	))
	answer := call(object.union(asked, {"caller": object.union(fixtures.ada, {"scopes": []})}))
	answer.reasons == [
		{"code": "arguments_invalid", "rule": "mcp.arguments.args_valid", "fields": ["/limit"]},
		{"code": "scope_missing", "rule": "mcp.tools.scoped", "fields": []},
		{"code": "sql_dml", "rule": "mcp.sql.statement.writes_nothing", "fields": ["/query"]},
	]
}

test_what_is_observed_is_said_and_changes_nothing[note] if {
	watching := object.union(data.mcp.sql.rules, {"modes": {"dml": "observe"}})
	some note, example in {
		"permit": {"asked": fixtures.stating({"dml": true}), "allow": true, "codes": []},
		"denial": {"asked": fixtures.stating({"dml": true, "transform": true}), "allow": false, "codes": ["sql_transform"]},
	}
	answer := call(example.asked) with data.mcp.sql.rules as watching
	answer.allow == example.allow
	fixtures.codes(answer) == example.codes
	answer.observed == [{"code": "sql_dml", "rule": "mcp.sql.statement.writes_nothing", "fields": ["/query"]}]
}

test_permit_before_upstream_was_asked_is_one_of_its_own if {
	asked := fixtures.call("proxy_to_sql", object.union(
		object.remove(fixtures.resources.proxy_to_sql, ["schema_check"]),
		{"stage": "prepare", "schema_check": null},
	))
	call(asked).allow == true
	late := object.union(asked, {"resource": object.union(asked.resource, {"stage": "call"})})
	fixtures.codes(call(late)) == ["upstream_schema_unusable"]
}

test_permit_needs_every_reason_absent if {
	answer := decision.call with input as entrypoints.call
		with data.mcp.tools.grants as fixtures.nothing_granted
	answer.allow == false
	fixtures.codes(answer) == ["tool_not_granted"]
}

test_other_contract_has_no_answer[note] if {
	some name, question in entrypoints
	some version in [0, 1, 3, "2", null, true, [1]]
	note := sprintf("%s %v", [name, version])
	asked := object.union(question, {"contract": version})
	not decision[name] with input as asked
}

test_missing_contract_has_no_answer[name] if {
	some name, question in entrypoints
	not decision[name] with input as object.remove(question, ["contract"])
}

test_empty_question_has_no_answer[note] if {
	some name, _ in entrypoints
	some kind, asked in {"object": {}, "null": null, "text": "x", "list": [], "number": 1}
	note := concat(" ", [name, kind])
	not decision[name] with input as asked
}

test_limits_are_told_to_a_question_of_this_version_alone if {
	figures := {"discovery": 9, "proxy": 8, "tools": {"get_table": 7}, "genie_workspace": 6}
	told := decision.limits with input as {"contract": 2} with data.mcp.tools.call_limits as figures
	told == object.union(figures, {"contract": 2})
	not decision.limits with input as {"contract": 1} with data.mcp.tools.call_limits as figures
}

test_malformed_limits_are_not_told if {
	not decision.limits with input as {"contract": 2} with data.mcp.tools.call_limits as {"discovery": 0}
}
