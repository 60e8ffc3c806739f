package system.log_test

import data.mcp.fixtures_test as fixtures
import data.system.log

logged(question) := value if {
	masks := log.mask with input as {"path": "mcp/decision/call", "input": question, "result": {"allow": true}}
	some {"op": "upsert", "path": "/input", "value": value} in masks
	count(masks) == 2
}

answered(answer) := value if {
	masks := log.mask with input as {"path": "mcp/decision/call", "input": {}, "result": answer}
	some {"op": "upsert", "path": "/result", "value": value} in masks
	count(masks) == 2
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

test_stage_is_kept if {
	logged({"resource": {"kind": "sql_tool", "stage": "call", "tool": "hush"}}) == {"resource": {
		"kind": "sql_tool",
		"stage": "call",
	}}
}

test_nothing_that_names_is_kept[note] if {
	some note, question in {
		"names": fixtures.call("get_table", {"kind": "table", "catalog": "hush", "schema": "hush", "table": "hush"}),
		"pattern": fixtures.call("search_tables", {"kind": "search", "catalog": "hush", "pattern": "%hush%"}),
		"arguments": fixtures.call("proxy_to_sql", fixtures.sql("hush", {"query": "SELECT 'hush'"})),
		"person": {"contract": 1, "caller": {"upn": "hush@contoso.example"}},
		"tags": fixtures.screen("list_tables", [fixtures.asset("catalog", [[fixtures.tag("hush", "hush")]])]),
		"caller that is no object": {"caller": "hush@contoso.example"},
		"resource that is no object": {"resource": "hush"},
		"tool that is no text": {"tool": {"hush": ["hush"]}},
		"facts of a statement": fixtures.call("proxy_to_sql", {
			"kind": "sql_tool",
			"tool": "execute_sql_read_only",
			"arguments": {"query": "SELECT hush FROM hush"},
			"statements": {"query": {"parse_ok": true, "tables": [["hush"]], "functions": ["hush"]}},
			"schema_check": {"status": "misfits", "errors": [{"field": "/hush", "problem": "type"}]},
		}),
		"a field to come": object.union(fixtures.screen("list_tables", []), {"hush": "hush"}),
	}
	not contains(sprintf("%v", [logged(question)]), "hush")
}

test_nothing_is_kept_of_a_question_that_is_no_object[note] if {
	some note, question in {"text": "hush", "list": ["hush"], "null": null}
	logged(question) == {}
}

test_an_event_without_a_question_is_masked_too if {
	log.mask == {{"op": "upsert", "path": "/input", "value": {}}} with input as {"path": "mcp/decision/call"}
}

test_what_explains_a_decision_is_kept_of_the_answer[note] if {
	some note, answer in {
		"permit": {"contract": 2, "allow": true, "reasons": [], "observed": [], "obligations": {"page_limit": 50}},
		"denial": {"contract": 2, "allow": false, "reasons": [{"code": "sci", "rule": "mcp.assets"}], "obligations": {}},
		"screening": {"contract": 2, "evaluated": 3, "withheld": {"sci": 2}},
	}
	answered(answer) == answer
}

test_nothing_that_names_is_kept_of_the_answer[note] if {
	some note, answer in {
		"place in the arguments": {"reasons": [{"code": "a", "rule": "b", "fields": ["/hush"]}]},
		"place in an observed one": {"observed": [{"code": "a", "rule": "b", "fields": ["/hush"]}]},
		"reason that is no object": {"reasons": ["hush"]},
		"reasons that are no list": {"reasons": "hush"},
		"counts that are none": {"withheld": {"sci": "hush"}},
		"verdict that is no truth": {"allow": {"hush": true}},
		"answer that is text": "hush",
		"answer that is a list": ["hush"],
		"a field to come": {"allow": true, "hush": "hush"},
	}
	not contains(sprintf("%v", [answered(answer)]), "hush")
}

test_an_event_without_an_answer_has_none_to_mask if {
	log.mask == {{"op": "upsert", "path": "/input", "value": {}}} with input as {"input": {}}
}
