package mcp.arguments_test

import data.mcp.arguments
import data.mcp.fixtures_test as fixtures

read(passed) := fixtures.call("proxy_to_sql", fixtures.sql("execute_sql_read_only", passed))

poll(passed) := fixtures.call("proxy_to_sql", fixtures.sql("poll_sql_result", passed))

ask(passed) := fixtures.call("proxy_to_genie", fixtures.genie(concat("_", ["query_space", fixtures.space]), passed))

answer(passed) := fixtures.call(
	"proxy_to_genie",
	fixtures.genie(concat("_", ["poll_response", fixtures.space]), passed),
)

conversation := "01f0a1b2c3d4e5f60718293a4b5c6d7e"

test_good_arguments_are_accepted[note] if {
	some note, asked in {
		"query": read({"query": "SELECT 1"}),
		"query on a warehouse": read({"query": "SELECT 1", "warehouse_id": "0123456789abcdef"}),
		"longest query": read({"query": fixtures.repeated("x", 32768)}),
		"longest query in other letters": read({"query": fixtures.repeated("ß", 32768)}),
		"statement": poll({"statement_id": "01f0a1b2-c3d4-1e5f-8607-18293a4b5c6d"}),
		"question": ask({"query": "How many orders?"}),
		"follow-up": ask({"query": "And last year?", "conversation_id": conversation}),
		"answer": answer({"conversation_id": conversation, "message_id": conversation}),
	}
	arguments.args_valid with input as asked
	arguments.deny == set() with input as asked
}

test_bad_arguments_are_refused[note] if {
	some note, asked in {
		"none": read({}),
		"null": read(null),
		"list": read(["SELECT 1"]),
		"text": read("SELECT 1"),
		"empty query": read({"query": ""}),
		"blank query": read({"query": " \n"}),
		"number as query": read({"query": 1}),
		"null query": read({"query": null}),
		"list as query": read({"query": ["SELECT 1"]}),
		"query in other case": read({"Query": "SELECT 1"}),
		"query too long": read({"query": fixtures.repeated("x", 32769)}),
		"extra argument": read({"query": "SELECT 1", "catalog": "main"}),
		"meta": read({"query": "SELECT 1", "_meta": {"warehouse_id": "0123456789abcdef"}}),
		"empty meta": read({"query": "SELECT 1", "_meta": {}}),
		"short warehouse": read({"query": "SELECT 1", "warehouse_id": "0123456"}),
		"long warehouse": read({"query": "SELECT 1", "warehouse_id": fixtures.repeated("a", 33)}),
		"upper-case warehouse": read({"query": "SELECT 1", "warehouse_id": "0123456789ABCDEF"}),
		"two lines of warehouse": read({"query": "SELECT 1", "warehouse_id": "0123456789abcdef\n"}),
		"null warehouse": read({"query": "SELECT 1", "warehouse_id": null}),
		"no statement": poll({}),
		"path as statement": poll({"statement_id": "../../2.0/secrets"}),
		"long statement": poll({"statement_id": fixtures.repeated("a", 65)}),
		"query to poll": poll({"query": "SELECT 1"}),
		"no question": ask({"conversation_id": conversation}),
		"bad conversation": ask({"query": "?", "conversation_id": "a/b"}),
		"warehouse to Genie": ask({"query": "?", "warehouse_id": "0123456789abcdef"}),
		"no message": answer({"conversation_id": conversation}),
		"empty message": answer({"conversation_id": conversation, "message_id": ""}),
	}
	not arguments.args_valid with input as asked
	reasons := arguments.deny with input as asked
	{[reason.code, reason.rule] | some reason in reasons} == {["arguments_invalid", "mcp.arguments.args_valid"]}
}

test_reason_points_to_what_is_to_be_changed[note] if {
	some note, example in {
		"missing": {"asked": read({}), "fields": ["/query"]},
		"of another type": {"asked": read({"query": 1}), "fields": ["/query"]},
		"not of the pattern": {
			"asked": read({"query": "SELECT 1", "warehouse_id": "a/b"}),
			"fields": ["/warehouse_id"],
		},
		"several": {"asked": read({"Query": "SELECT 1", "warehouse_id": 7}), "fields": ["/Query", "/query", "/warehouse_id"]},
		"protocol metadata": {"asked": read({"query": "SELECT 1", "_meta": {}}), "fields": ["/_meta"]},
		"name to be escaped": {"asked": read({"query": "SELECT 1", "a/b~c.d": 1}), "fields": ["/a~1b~0c.d"]},
		"name that is too long": {"asked": read({"query": "SELECT 1", fixtures.repeated("a", 128): 1}), "fields": []},
		"no object": {"asked": read([1]), "fields": []},
	}
	reasons := arguments.deny with input as example.asked
	[reason.fields | some reason in reasons] == [example.fields]
}

test_reason_points_to_twenty_at_most if {
	many := {sprintf("argument_%d", [number]): number | some number in numbers.range(10, 60)}
	reasons := arguments.deny with input as read(object.union(many, {"query": "SELECT 1"}))
	some reason in reasons
	reason.fields == [sprintf("/argument_%d", [number]) | some number in numbers.range(10, 29)]
}

test_missing_arguments_are_refused if {
	resource := object.remove(fixtures.sql("execute_sql_read_only", {}), ["arguments"])
	not arguments.args_valid with input as fixtures.call("proxy_to_sql", resource)
}

test_refused_tool_gets_no_second_reason[tool] if {
	some tool in ["execute_sql", "execute_python"]
	asked := fixtures.call("proxy_to_sql", fixtures.sql(tool, {"query": "SELECT 1"}))
	arguments.deny == set() with input as asked
	not arguments.args_valid with input as asked
}

test_malformed_schemas_close[note] if {
	closed := {"type": "object", "additionalProperties": false, "properties": {"query": {"type": "string"}}}
	some note, schema in {
		"missing": null,
		"empty": {},
		"list": [],
		"true": true,
		"open": object.remove(closed, ["additionalProperties"]),
		"opened": object.union(closed, {"additionalProperties": true}),
		"of another type": object.union(closed, {"type": "string"}),
		"of any type": object.remove(closed, ["type"]),
		"without properties": object.remove(closed, ["properties"]),
		"broken pattern": object.union(closed, {"properties": {"query": {"type": "string", "pattern": "("}}}),
	}
	not arguments.args_valid with input as read({"query": "SELECT 1"})
		with data.mcp.arguments.shapes as {"sql": {"execute_sql_read_only": schema}}
}

test_tool_without_arguments_takes_none if {
	schema := {"type": "object", "additionalProperties": false, "properties": {}}
	shapes := {"sql": {"execute_sql_read_only": schema}}
	arguments.args_valid with input as read({}) with data.mcp.arguments.shapes as shapes
	not arguments.args_valid with input as read({"query": "SELECT 1"}) with data.mcp.arguments.shapes as shapes
}

test_meta_is_refused_even_by_a_schema_that_names_it if {
	schema := {
		"type": "object", "additionalProperties": false,
		"properties": {"query": {"type": "string"}, "_meta": {"type": "object"}},
	}
	not arguments.args_valid with input as read({"query": "SELECT 1", "_meta": {}})
		with data.mcp.arguments.shapes as {"sql": {"execute_sql_read_only": schema}}
}

checked(stage, check) := fixtures.call("proxy_to_sql", object.union(
	fixtures.changed(fixtures.resources.proxy_to_sql, "schema_check", check),
	{"stage": stage},
))

test_upstream_schema_counts_only_once_it_was_asked if {
	arguments.upstream_fits with input as checked("prepare", null)
	arguments.upstream_fits with input as checked("call", fixtures.fits)
}

test_call_without_a_check_that_fits_is_refused[note] if {
	misfits := {"status": "misfits", "errors": [
		{"field": "/warehouse_id", "problem": "pattern"},
		{"field": "/query", "problem": "maxLength"}, {"field": "/query", "problem": "pattern"},
		{"field": "", "problem": "minProperties"}, {"field": 7, "problem": "type"},
	]}
	some note, example in {
		"misfits": {"check": misfits, "code": "upstream_schema_misfit", "fields": ["/query", "/warehouse_id"]},
		"tool missing": {"check": {"status": "tool_missing", "errors": []}, "code": "upstream_tool_missing", "fields": []},
		"schema unusable": {
			"check": {"status": "schema_unusable", "errors": []},
			"code": "upstream_schema_unusable", "fields": [],
		},
		"not made": {"check": null, "code": "upstream_schema_unusable", "fields": []},
		"unknown": {"check": {"status": "ok", "errors": []}, "code": "upstream_schema_unusable", "fields": []},
		"in other case": {"check": {"status": "Fits", "errors": []}, "code": "upstream_schema_unusable", "fields": []},
		"without a status": {"check": {"errors": []}, "code": "upstream_schema_unusable", "fields": []},
		"of another type": {"check": "fits", "code": "upstream_schema_unusable", "fields": []},
	}
	asked := checked("call", example.check)
	not arguments.upstream_fits with input as asked
	reasons := arguments.deny with input as asked
	reasons == {{"code": example.code, "rule": "mcp.arguments.upstream_fits", "fields": example.fields}}
}

test_check_of_another_stage_is_refused[note] if {
	some note, asked in {
		"prepared with a check": checked("prepare", fixtures.fits),
		"unknown stage": checked("done", fixtures.fits),
		"unknown stage without a check": checked("done", null),
		"no check at all": fixtures.call("proxy_to_sql", object.remove(
			fixtures.resources.proxy_to_sql,
			["schema_check"],
		)),
		"no stage at all": fixtures.call("proxy_to_sql", object.remove(fixtures.resources.proxy_to_sql, ["stage"])),
	}
	not arguments.upstream_fits with input as asked
	reasons := arguments.deny with input as asked
	{reason.code | some reason in reasons} == {"upstream_schema_unusable"}
}
