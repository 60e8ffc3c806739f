package system.log_test

import data.mcp.fixtures_test as fixtures
import data.system.log

logged(question) := value if {
	masks := log.mask with input as {"path": "mcp/decision/call", "input": question, "result": {"allow": true}}
	some {"op": "upsert", "path": "/input", "value": value} in masks
	count(masks) == 1
}

test_what_explains_a_decision_is_kept if {
	logged(fixtures.call("list_tables", fixtures.resources.list_tables)) == {
		"contract": 2,
		"caller": object.remove(fixtures.ada, ["upn"]),
		"tool": "list_tables",
		"workspace": null,
		"resource": {"kind": "schema"},
	}
}

test_nothing_that_names_is_kept[note] if {
	some note, question in {
		"names": fixtures.call("get_table", {"kind": "table", "catalog": "hush", "schema": "hush", "table": "hush"}),
		"pattern": fixtures.call("search_tables", {"kind": "search", "catalog": "hush", "pattern": "%hush%"}),
		"arguments": fixtures.call("proxy_to_sql", fixtures.sql("hush", {"query": "SELECT 'hush'"})),
		"person": {"contract": 2, "caller": {"upn": "hush@contoso.example"}},
		"tags": fixtures.screen("list_tables", [fixtures.asset("catalog", [[fixtures.tag("hush", "hush")]])]),
		"caller that is no object": {"caller": "hush@contoso.example"},
		"resource that is no object": {"resource": "hush"},
		"tool that is no text": {"tool": {"hush": ["hush"]}},
		"a field to come": object.union(fixtures.screen("list_tables", []), {"hush": "hush"}),
	}
	not contains(sprintf("%v", [logged(question)]), "hush")
}

test_stage_is_kept if {
	logged(fixtures.call("proxy_to_sql", fixtures.resources.proxy_to_sql)).resource == {
		"kind": "sql_tool",
		"stage": "call",
	}
}

test_reasons_are_kept_without_the_names_of_arguments[part] if {
	some part in ["reasons", "observed"]
	reason := {"code": "arguments_invalid", "rule": "mcp.arguments.args_valid"}
	result := {"allow": false, part: [object.union(reason, {"fields": ["/hush"], "hush": 7}), "hush"]}
	masks := log.mask with input as {"path": "mcp/decision/call", "input": {}, "result": result}
	masks == {
		{"op": "upsert", "path": "/input", "value": {}},
		{"op": "upsert", "path": concat("/", ["/result", part]), "value": [reason]},
	}
}

test_nothing_is_kept_of_a_question_that_is_no_object[note] if {
	some note, question in {"text": "hush", "list": ["hush"], "null": null}
	logged(question) == {}
}

test_an_event_without_a_question_is_masked_too if {
	log.mask == {{"op": "upsert", "path": "/input", "value": {}}} with input as {"path": "mcp/decision/call"}
}
