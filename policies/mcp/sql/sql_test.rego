package mcp.sql_test

import data.mcp.fixtures_test as fixtures
import data.mcp.sql

# Rules that are all enforced, and do not move when the shipped ones are edited.
enforced[name] := "enforce" if some name, _ in sql.statement_rules

rules := {
	"modes": enforced,
	"statement_arguments": {"execute_sql_read_only": "query", "poll_sql_result": null},
	"kinds": ["query", "explain", "describe"],
	"max_length": 1000,
	"max_depth": 20,
	"denied_functions": ["http_request", "ai_*"],
	"denied_table_functions": ["read_files"],
	"allowed_table_functions": ["range"],
	"file_formats": ["parquet"],
	"system_tables": ["system.*.*", "*.information_schema.*"],
	"withheld_tables": ["main.payroll.*", "*.*.board_*", "hush.*.*"],
}

known_functions := {"names": ["count", "upper"]}

# What the policy says of a statement with these facts.
judged(facts) := answer if {
	answer := {"codes": codes, "acceptable": acceptable} with input as fixtures.stating(facts)
		with data.mcp.sql.rules as rules
		with data.mcp.sql.known_functions as known_functions
}

codes := [reason.code | some reason in sql.deny]

default acceptable := false

acceptable if sql.acceptable

# The statement may run, or does not for exactly this code.
allowed(facts) if judged(facts) == {"codes": [], "acceptable": true}

refused(facts, code) if judged(facts) == {"codes": [code], "acceptable": false}

test_plain_statements_are_accepted[note] if {
	some note, facts in {
		"query": {},
		"query of a table": {"tables": [["main", "sales", "orders"]], "functions": ["count", "upper"]},
		"explained query": {"kind": "explain", "inner_kind": "query"},
		"described query": {"kind": "describe", "inner_kind": "query"},
		"open table function": {"table_functions": ["range"]},
		"longest": {"length": 1000},
		"deepest": {"depth": 20},
		"with parameters": {"parameters": 3},
	}
	allowed(facts)
}

test_each_rule_refuses_with_its_code[note] if {
	some note, example in {
		"no statement": [{"statement_count": 0}, "sql_multiple_statements"],
		"two statements": [{"statement_count": 2}, "sql_multiple_statements"],
		"SHOW": [{"kind": "show"}, "sql_kind_denied"],
		"DESCRIBE of a table": [{"kind": "describe"}, "sql_kind_denied"],
		"DESCRIBE of something else": [{"kind": "describe", "inner_kind": "other"}, "sql_kind_denied"],
		"EXPLAIN of something else": [{"kind": "explain", "inner_kind": "other"}, "sql_kind_denied"],
		"EXPLAIN of nothing": [{"kind": "explain"}, "sql_kind_denied"],
		"another statement": [{"kind": "other"}, "sql_kind_denied"],
		"kind nobody knows": [{"kind": "merge"}, "sql_kind_denied"],
		"write inside": [{"dml": true}, "sql_dml"],
		"program": [{"transform": true}, "sql_transform"],
		"built name": [{"identifier_clause": true}, "sql_identifier_clause"],
		"too long": [{"length": 1001}, "sql_too_long"],
		"too deep": [{"depth": 21}, "sql_too_deep"],
		"denied function": [{"functions": ["count", "http_request"]}, "sql_function_denied"],
		"function nobody defined": [{"functions": ["my_function"]}, "sql_function_unknown"],
		"file": [{"tables": [["main", "sales", "/orders"]]}, "sql_file_denied"],
		"system table": [{"tables": [["system", "access", "audit"]]}, "sql_table_withheld"],
		"withheld table": [{"tables": [["main", "payroll", "salaries"]]}, "sql_table_withheld"],
		"table that could be withheld": [{"tables": [["board_minutes"]]}, "sql_table_unqualified"],
	}
	refused(example[0], example[1])
}

test_text_that_was_not_read_has_one_reason[problem] if {
	some problem, code in {
		"too_long": "sql_too_long",
		"too_deep": "sql_too_deep",
		"syntax": "sql_unparsable",
		"unclosed_comment": "sql_unparsable",
		"timeout": "sql_unparsable",
		"overflow": "sql_unparsable",
		"a problem to come": "sql_unparsable",
	}
	refused(fixtures.unread(problem), code)
}

test_text_that_was_not_read_can_have_several_statements if {
	facts := object.union(fixtures.unread("syntax"), {"statement_count": 2})
	judged(facts) == {"codes": ["sql_multiple_statements", "sql_unparsable"], "acceptable": false}
}

test_text_that_was_not_read_says_nothing_else if {
	facts := {"dml": true, "kind": "query", "length": 9999, "functions": ["http_request"]}
	refused(object.union(fixtures.unread("syntax"), facts), "sql_unparsable")
}

test_all_reasons_are_given if {
	facts := {"dml": true, "statement_count": 2, "functions": ["ai_query"], "tables": [["hush", "a", "b"]]}
	judged(facts).codes == [
		"sql_dml", "sql_function_denied", "sql_multiple_statements", "sql_table_withheld",
	]
}

test_reasons_point_to_the_statement if {
	reasons := sql.deny with input as fixtures.stating({"dml": true}) with data.mcp.sql.rules as rules
	reasons == {{"code": "sql_dml", "rule": "mcp.sql.statement.writes_nothing", "fields": ["/query"]}}
}

# Every rule is switched to be observed in turn, with facts that break it alone.
breaking := {
	"parsable": fixtures.unread("syntax"),
	"single_statement": {"statement_count": 2},
	"kinds": {"kind": "show"},
	"dml": {"dml": true},
	"transform": {"transform": true},
	"identifier_clause": {"identifier_clause": true},
	"max_length": {"length": 1001},
	"max_depth": {"depth": 21},
	"denied_functions": {"functions": ["http_request"]},
	"table_functions": {"table_functions": ["my_table_function"]},
	"known_functions": {"functions": ["my_function"]},
	"files": {"tables": [["main", "sales", "/orders"]]},
	"system_tables": {"tables": [["system", "access", "audit"]]},
	"withheld_tables": {"tables": [["main", "payroll", "salaries"]]},
	"named_in_full": {"tables": [["payroll", "salaries"]]},
}

test_every_rule_can_be_observed[name] if {
	some name, reason in sql.statement_rules
	modes := object.union(enforced, {name: "observe"})
	some answer in [answer |
		answer := {"denied": sql.deny, "observed": [found.rule | some found in sql.observed], "acceptable": acceptable}
			with input as fixtures.stating(breaking[name])
			with data.mcp.sql.rules as fixtures.changed(rules, "modes", modes)
			with data.mcp.sql.known_functions as known_functions
	]
	answer == {"denied": set(), "observed": [reason.rule], "acceptable": true}
}

test_rule_without_a_known_mode_is_enforced[note] if {
	some note, modes in {
		"no mode": object.remove(enforced, ["dml"]),
		"no modes": {},
		"null modes": null,
		"modes in a list": ["dml"],
		"misspelt": object.union(enforced, {"dml": "observed"}),
		"in other case": object.union(enforced, {"dml": "Observe"}),
		"off": object.union(enforced, {"dml": "off"}),
		"false": object.union(enforced, {"dml": false}),
		"null": object.union(enforced, {"dml": null}),
	}
	some answer in [answer |
		answer := {"codes": codes, "observed": sql.observed, "acceptable": acceptable}
			with input as fixtures.stating({"dml": true})
			with data.mcp.sql.rules as fixtures.changed(rules, "modes", modes)
	]
	answer == {"codes": ["sql_dml"], "observed": set(), "acceptable": false}
}

test_missing_rules_refuse_everything[note] if {
	some note, data_of in {
		"empty": {},
		"null": null,
		"list": [],
		"text": "x",
		"arguments alone": {"statement_arguments": rules.statement_arguments},
	}
	not acceptable with input as fixtures.stating({}) with data.mcp.sql.rules as data_of
}

test_broken_list_refuses_everything[note] if {
	some name in (object.keys(rules) - {"modes", "statement_arguments"})
	some kind, value in {"missing": null, "text": "x", "object": {}, "numbers": [7], "false": false}
	note := concat(" ", [name, kind])
	not acceptable with input as fixtures.stating({"table_functions": ["range"]})
		with data.mcp.sql.rules as fixtures.changed(rules, name, value)
}

test_list_with_one_broken_entry_refuses_everything[name] if {
	some name in (object.keys(rules) - {"modes", "statement_arguments", "max_length", "max_depth"})
	broken := fixtures.changed(rules, name, array.concat(rules[name], [7]))
	not acceptable with input as fixtures.stating({"table_functions": ["range"]}) with data.mcp.sql.rules as broken
}

test_facts_that_are_not_complete_refuse[note] if {
	good := fixtures.select
	some note, statements in object.union(
		{
			"none": {},
			"null": null,
			"text": "SELECT 1",
			"of another argument": {"warehouse_id": good},
			"null facts": {"query": null},
			"tables of one text": {"query": object.union(good, {"tables": ["orders"]})},
			"tables by name": {"query": fixtures.changed(good, "tables", {"orders": ["orders"]})},
			"table without parts": {"query": object.union(good, {"tables": [[]]})},
			"table with an empty part": {"query": object.union(good, {"tables": [["main", ""]]})},
			"functions as text": {"query": object.union(good, {"functions": "count"})},
			"text for a flag": {"query": object.union(good, {"dml": "false"})},
			"text for a number": {"query": object.union(good, {"statement_count": "1"})},
		},
		{concat(" ", ["without", field]): {"query": object.remove(good, [field])} |
			some field in (object.keys(good) - {"parameters"})
		},
	)
	asked := fixtures.call(
		"proxy_to_sql",
		fixtures.changed(fixtures.resources.proxy_to_sql, "statements", statements),
	)
	some answer in [answer |
		answer := {"denied": sql.deny, "observed": sql.observed, "acceptable": acceptable} with input as asked
			with data.mcp.sql.rules as rules
	]
	answer == {
		"denied": {{"code": "sql_facts_missing", "rule": "mcp.sql.reading.complete", "fields": []}},
		"observed": set(),
		"acceptable": false,
	}
}

test_arguments_that_are_refused_need_no_facts if {
	resource := fixtures.changed(fixtures.sql("execute_sql_read_only", {"query": 7}), "statements", {})
	asked := fixtures.call("proxy_to_sql", resource)
	sql.deny == set() with input as asked
	not acceptable with input as asked
}

test_tool_that_takes_no_statement_needs_no_facts if {
	resource := fixtures.changed(fixtures.sql("poll_sql_result", {"statement_id": "01f0"}), "statements", {})
	asked := fixtures.call("proxy_to_sql", resource)
	sql.deny == set() with input as asked with data.mcp.sql.rules as rules
	acceptable with input as asked with data.mcp.sql.rules as rules
}

test_tool_of_which_the_statement_is_not_known_is_refused[note] if {
	some note, arguments in {
		"none": {},
		"another": {"poll_sql_result": null},
		"null": null,
		"false": {"execute_sql_read_only": false},
		"nameless": {"execute_sql_read_only": ""},
	}
	changed := fixtures.changed(rules, "statement_arguments", arguments)
	statements := {"query": fixtures.select, "": fixtures.select}
	asked := fixtures.call("proxy_to_sql", object.union(fixtures.resources.proxy_to_sql, {"statements": statements}))
	some answer in [answer |
		answer := {"codes": codes, "acceptable": acceptable} with input as asked
			with data.mcp.sql.rules as changed
	]
	answer == {"codes": ["sql_facts_missing"], "acceptable": false}
}

test_genie_takes_questions_and_no_statements if {
	asked := fixtures.call("proxy_to_genie", fixtures.resources.proxy_to_genie)
	sql.deny == set() with input as asked
	acceptable with input as asked
}

test_nothing_is_acceptable_for_other_kinds[note] if {
	some kind in ["none", "sql_server", "genie_space"]
	some tool in ["execute_sql_read_only", "poll_sql_result"]
	note := concat(" ", [kind, tool])
	resource := object.union(fixtures.resources.proxy_to_sql, {"kind": kind, "tool": tool})
	not acceptable with input as fixtures.call("proxy_to_sql", resource) with data.mcp.sql.rules as rules
}

test_statement_of_a_refused_tool_gets_no_second_reason if {
	named := object.union(rules, {"statement_arguments": {"execute_sql": "query"}})
	facts := object.union(fixtures.select, {"dml": true, "functions": ["my_function"]})
	resource := object.union(fixtures.sql("execute_sql", {"query": "DROP"}), {"statements": {"query": facts}})
	asked := fixtures.call("proxy_to_sql", resource)
	sql.deny == set() with input as asked with data.mcp.sql.rules as named
}

test_refused_tool_gets_no_second_reason if {
	asked := fixtures.call("proxy_to_sql", fixtures.sql("execute_sql", {"query": "DROP TABLE t"}))
	sql.deny == set() with input as asked
	sql.observed == set() with input as asked
	not acceptable with input as asked
}
